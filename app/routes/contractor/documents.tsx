import { answering } from "#app/answer.ts";
import { BidRequests } from "#app/components/bids/bid-requests.tsx";
import { CompanyTabs } from "#app/components/company-tabs.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { ReceivedList } from "#app/components/received/received-list.tsx";
import { contractorContext } from "#app/guards.ts";
import { useFreshOnReturn } from "#app/live/use-fresh-on-return.ts";
import { bidRequestsFor } from "#db/queries/bids/bid-list.ts";
import { documentReads, toReceived } from "#db/queries/portal-documents.ts";
import { waitsForThem } from "#domain/document/step.ts";
import { notFound } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/documents.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = contractorContext(context);
  if (viewer.role !== "lead") throw notFound();
  const { organisation, currency, timeZone } = frame;
  const [documents, recipients, requests] = await db.batch([
    ...documentReads(db, viewer),
    bidRequestsFor(db, viewer),
  ]);
  return {
    organisation,
    currency,
    documents: toReceived(viewer, [documents, recipients], dayKey(now, timeZone)),
    requests,
  };
});

export const meta: Route.MetaFunction = () => [{ title: "Documents · Jobroom" }];

/** What a contractor's company was sent: leads answer for it. */
export default function ContractorDocuments({ loaderData }: Route.ComponentProps) {
  const { documents, requests, organisation, currency } = loaderData;
  useFreshOnReturn();
  const waiting = documents.filter(({ step }) => waitsForThem(step));
  const others = documents.filter(({ step }) => !waitsForThem(step));
  return (
    <Page narrow>
      <PageHeader title="Documents" />
      <CompanyTabs />
      {documents.length + requests.length === 0 && (
        <EmptyState picture="paper" title="Nothing here yet">
          Orders and requests that {organisation} sends you will be on this page.
        </EmptyState>
      )}
      <div className="grid gap-6">
        <BidRequests requests={requests} base="/work/bids" />
        {(
          [
            ["Waiting for you", waiting],
            ["Earlier", others],
          ] as const
        )
          .filter(([, some]) => some.length > 0)
          .map(([title, some]) => (
            <section key={title} className="grid gap-3">
              <h2 className="text-16 font-semibold">{title}</h2>
              <ReceivedList label={title} documents={some} base="/work/documents" currency={currency} />
            </section>
          ))}
      </div>
    </Page>
  );
}
