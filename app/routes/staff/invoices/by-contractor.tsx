import { answering } from "#app/answer.ts";
import { ContractorsMoney } from "#app/components/contractors-money.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { useClaimsLive } from "#app/live/use-claims-live.ts";
import { readContractorsMoney } from "#db/queries/claims/contractor-money.ts";
import type { Route } from "./+types/by-contractor.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, now, frame } = staffContext(context);
  return { money: await readContractorsMoney(db, viewer), now, currency: frame.currency };
});

export const meta: Route.MetaFunction = () => [{ title: "Money by contractor · Jobroom" }];

export default function MoneyByContractor({ loaderData: { money, now, currency } }: Route.ComponentProps) {
  useClaimsLive(now);
  return (
    <Page>
      <PageHeader
        title="Money by contractor"
        crumbs={[{ label: "Contractors", to: "/contractors" }]}
        meta="Orders that are out, and invoices to decide or to pay. Amounts are before tax."
      />
      {money.contractors.length > 0 ? (
        <ContractorsMoney {...{ money, currency }} />
      ) : (
        <EmptyState picture="paper" title="No orders are out">
          Give a contractor work, and what it commits is counted here.
        </EmptyState>
      )}
    </Page>
  );
}
