import { answering } from "#app/answer.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { ReceivedList } from "#app/components/received/received-list.tsx";
import { contractorContext } from "#app/guards.ts";
import { useFreshOnReturn } from "#app/live/use-fresh-on-return.ts";
import { readReceivedDocuments } from "#db/queries/portal-documents.ts";
import { waitsForThem } from "#domain/document/step.ts";
import { notFound } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/documents.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = contractorContext(context);
  if (viewer.role !== "lead") throw notFound();
  const { organisation, currency, timeZone } = frame;
  return {
    organisation,
    currency,
    documents: await readReceivedDocuments(db, viewer, dayKey(now, timeZone)),
  };
});

export const meta: Route.MetaFunction = () => [{ title: "Documents · Jobroom" }];

/** What a contractor's company was sent: leads answer for it. */
export default function ContractorDocuments({ loaderData }: Route.ComponentProps) {
  const { documents, organisation, currency } = loaderData;
  useFreshOnReturn();
  const waiting = documents.filter(({ step }) => waitsForThem(step));
  const others = documents.filter(({ step }) => !waitsForThem(step));
  return (
    <Page narrow>
      <PageHeader title="Documents" />
      {documents.length === 0 && (
        <EmptyState picture="paper" title="Nothing here yet">
          Orders and requests that {organisation} sends you will be on this page.
        </EmptyState>
      )}
      <div className="grid gap-6">
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
