import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { narrowedTo } from "#app/components/performance/address.ts";
import { BehindView } from "#app/components/performance/behind-view.tsx";
import { leadContext } from "#app/lead-context.ts";
import { readBehindPage } from "#app/routes/shared/behind-page.ts";
import type { Route } from "./+types/behind.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) =>
  readBehindPage(leadContext(context), { of: params.measure }, request),
);

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.facts.label ?? "Performance"} · Jobroom` },
];

export default function OwnBehind({ loaderData: page }: Route.ComponentProps) {
  const above = "/work/performance";
  return (
    <Page>
      <PageHeader
        title={page.facts.label}
        crumbs={[{ label: "Your performance", to: `${above}${narrowedTo(page.narrowed)}` }]}
      />
      <BehindView
        page={page}
        workBase="/work"
        action={({ workOrderId, turn, dispute, isOpen }) =>
          page.words &&
          !dispute &&
          !isOpen && (
            <LinkButton
              size="small"
              to={`${above}/figures/${page.of}/dispute/${workOrderId}${narrowedTo(page.narrowed, { turn: `${turn}` })}`}
            >
              Dispute
            </LinkButton>
          )
        }
      />
    </Page>
  );
}
