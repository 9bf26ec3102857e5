import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { ContractorTabs } from "#app/components/contractor-tabs.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { CardView } from "#app/components/rates/card-view.tsx";
import { staffContext } from "#app/guards.ts";
import { manager } from "#domain/access/may.ts";
import type { Route } from "./+types/card.ts";
import { reachCard } from "./reach-card.ts";

export const loader = answering(async (args: Route.LoaderArgs) => ({
  ...(await reachCard(args)),
  changes: manager(staffContext(args.context).viewer),
}));

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.page.card.name ?? "Rate card"} · Jobroom` },
];

export default function RateCard({ loaderData: { page, day, changes } }: Route.ComponentProps) {
  const { card, shown } = page;
  const all = `/contractors/${card.contractorId}/rates`;
  const here = `${all}/${card.id}`;
  const archived = card.archivedAt !== null;
  return (
    <Page>
      <PageHeader
        title={card.name}
        crumbs={[
          { label: "Contractors", to: "/contractors" },
          { label: card.contractorName, to: all },
        ]}
        actions={
          <>
            <a className="btn btn-quiet" href={`${here}/csv?version=${shown.n}`} download>
              Save as CSV
            </a>
            {changes && (
              <CommandForm action={`${here}/${archived ? "restore" : "archive"}`}>
                <SubmitButton kind="quiet">{archived ? "Take back" : "Archive"}</SubmitButton>
              </CommandForm>
            )}
            {changes && !archived && (
              <LinkButton to={`${here}/revise`} kind="primary">
                New version
              </LinkButton>
            )}
          </>
        }
      />
      <ContractorTabs id={card.contractorId} />
      <CardView {...{ page, day, here }} />
    </Page>
  );
}
