import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { QuoteView } from "#app/components/work-order/quote-view.tsx";
import { readQuotePage } from "#app/routes/shared/proposal.ts";
import type { Route } from "./+types/quote.ts";

export const loader = answering((args: Route.LoaderArgs) =>
  readQuotePage(args, args.params.id, args.params.quoteId),
);
export const meta = () => [{ title: "Quote · Jobroom" }];

export default function Quote({ loaderData: { id, number, quote, order } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title={`Quote ${quote.revision}`}
        crumbs={[{ label: `Work order ${number}`, to: `/work/${id}` }]}
        actions={quote.state !== "accepted" && <LinkButton to={`/work/${id}/quote`}>Revise</LinkButton>}
      />
      <QuoteView {...{ quote, order }} />
    </Page>
  );
}
