import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Later } from "#app/components/later.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { WorkOrderStatus } from "#app/components/status.tsx";
import { isTalk } from "#app/components/talk/is-talk.ts";
import { ChecklistCard } from "#app/components/work-order/checklist-card.tsx";
import { DescriptionCard } from "#app/components/work-order/description-card.tsx";
import { NextStepBar } from "#app/components/work-order/next-step-bar.tsx";
import { PhotosCard } from "#app/components/work-order/photos-card.tsx";
import { PlaceCard } from "#app/components/work-order/place-card.tsx";
import { PriorityPill } from "#app/components/work-order/priority-pill.tsx";
import { ReasonNotice } from "#app/components/work-order/reason-notice.tsx";
import { titleOf } from "#app/components/work-order/title-of.ts";
import { contractorContext } from "#app/guards.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import { historyOf } from "#app/routes/shared/history.ts";
import { talkReads, toTalk } from "#db/queries/talk.ts";
import { readWorkOrderPage } from "#db/queries/work-order-page.ts";
import { openStates } from "#domain/work-order/states.ts";
import { takenOnStates } from "#domain/work-order/taken-on.ts";
import type { Route } from "./+types/work-order.ts";

export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = contractorContext(context);
  const { log, ...page } = await readWorkOrderPage(db, viewer, params.id);
  // Whose job it is inside the organisation is not the contractor's to know.
  const workOrder = { ...page.workOrder, customerId: null, customerName: null, jobTitle: "" };
  const { id, jobId } = workOrder;
  const before = Number(new URL(request.url).searchParams.get("before")) || undefined;
  const [rows, comments, marks] = await db.batch(
    talkReads(db, viewer, { jobId, workOrderId: id, show: "talk", before }),
  );
  return {
    ...page,
    workOrder,
    talk: toTalk(viewer, [rows, comments, marks], [id]),
    history: historyOf(log, { ...frame, now }),
    lead: viewer.role === "lead",
    me: { id: viewer.id, kind: viewer.kind },
    organisation: frame.organisation,
    currency: frame.currency,
  };
});

const REST = {
  there: import.meta.env.SSR ? (await import("#app/components/work-order/rest-of-page.tsx")).default : null,
  load: () => import("#app/components/work-order/rest-of-page.tsx"),
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Work order ${loaderData?.workOrder.number ?? ""} · Jobroom` },
];

export default function WorkOrder({ loaderData: page }: Route.ComponentProps) {
  const { workOrder, lead, me, organisation, currency, talk, lastSeq } = page;
  const { id, jobId, state, number } = workOrder;
  const at = `/work/${id}`;
  const { title, rest } = titleOf(workOrder.description);
  const takenOn = takenOnStates.includes(state);
  const room = useJobRoom(jobId, { rows: talk.rows, lastSeq, me: me.id, patches: isTalk });
  return (
    <Page narrow>
      <PageHeader
        title={title}
        crumbs={[{ label: "Work", to: "/work/all" }]}
        meta={
          <>
            <span className="tnum">{number}</span>
            <WorkOrderStatus state={state} />
            <PriorityPill priority={workOrder.priority} />
          </>
        }
      />
      <div className="grid grid-cols-1 gap-4">
        <ReasonNotice {...{ state, reason: workOrder.stateReason, holdCause: workOrder.holdCause }} />
        {workOrder.quoteAskedAt !== null &&
          lead &&
          openStates.includes(state) &&
          !page.quotes.some((q) => q.state === "given" || q.state === "accepted") && (
            <Notice tone="amber" title="A price is asked for">
              <LinkButton size="small" to={`${at}/quote`}>
                Give your price
              </LinkButton>
            </Notice>
          )}
        <PlaceCard workOrder={workOrder} />
        <DescriptionCard rest={rest} notes={workOrder.contractorNotes} notesLabel="Your notes" />
        <ChecklistCard items={page.items} tickAt={takenOn ? at : undefined} />
        <PhotosCard
          files={page.files}
          workOrderId={id}
          sendTo={openStates.includes(state) ? `${at}/photos` : undefined}
        />
        <Later
          key={`${id}${talk.older}`}
          part={REST}
          stamp={room.rows}
          of={{ page, at, talk, room, me, organisation, currency }}
        />
      </div>
      <NextStepBar {...{ workOrder, visits: page.visits, at, lead, me: me.id }} />
    </Page>
  );
}
