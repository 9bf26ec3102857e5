import { answering } from "#app/answer.ts";
import { Facts } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { PrintButton } from "#app/components/work-order/print-button.tsx";
import { PrintedLines } from "#app/components/work-order/printed-lines.tsx";
import { personContext } from "#app/guards.ts";
import { readWorkOrderPage } from "#db/queries/work-order-page.ts";
import { workOrderStateLabels } from "#domain/work-order/states.ts";
import type { Route } from "./+types/print.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = personContext(context);
  const { workOrder, items, order, lines } = await readWorkOrderPage(db, viewer, params.id);
  const at = viewer.kind === "staff" ? `/work-orders/${workOrder.id}` : `/work/${workOrder.id}`;
  return { workOrder, items, order, lines, at, organisation: frame.organisation };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Work order ${loaderData?.workOrder.number ?? ""} on paper · Jobroom` },
];

export default function Print({
  loaderData: { workOrder, items, order, lines, at, organisation },
}: Route.ComponentProps) {
  const {
    number,
    state,
    description,
    siteName,
    address,
    assetName,
    assetCode,
    accessNotes,
    dueAt,
    scheduledFrom,
  } = workOrder;
  return (
    <Page narrow>
      <PageHeader
        title={`Work order ${number}`}
        crumbs={[{ label: "Back to the work order", to: at }]}
        meta={`${organisation} to ${workOrder.contractorName} · ${workOrderStateLabels[state]}`}
        actions={
          <>
            <a className="btn btn-quiet" href={`${at}.pdf`}>
              PDF
            </a>
            <PrintButton />
          </>
        }
      />
      <div className="grid grid-cols-1 gap-4">
        <Facts
          facts={[
            ["Site", [siteName, address].filter(Boolean).join(", ")],
            ["Asset", [assetName, assetCode].filter(Boolean).join(" · ")],
            ["Access", accessNotes],
            ["Planned", scheduledFrom !== null && <DateText key="from" at={scheduledFrom} as="moment" />],
            ["Due", dueAt !== null && <DateText key="due" at={dueAt} as="moment" />],
            ["Contact", [workOrder.managerName, workOrder.managerPhone].filter(Boolean).join(", ")],
          ].map(([word, value]) => [word as string, value || null] as const)}
        />
        <section>
          <h2 className="mb-1 text-16 font-semibold">What to do</h2>
          <p className="whitespace-pre-line">{description}</p>
        </section>
        {items.length > 0 && (
          <section>
            <h2 className="mb-1 text-16 font-semibold">Checklist</h2>
            <ul>
              {items.map(({ id, text, doneAt }) => (
                <li key={id}>
                  {doneAt === null ? "☐" : "☑"} {text}
                </li>
              ))}
            </ul>
          </section>
        )}
        {order && <PrintedLines order={order} lines={lines} />}
        <p className="mt-12 border-t border-line pt-1 text-13 text-ink-2">Name, signature and date</p>
      </div>
    </Page>
  );
}
