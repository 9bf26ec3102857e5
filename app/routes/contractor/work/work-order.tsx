import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { WorkOrderStatus } from "#app/components/status.tsx";
import { ChecklistCard } from "#app/components/work-order/checklist-card.tsx";
import { DescriptionCard } from "#app/components/work-order/description-card.tsx";
import { EvidenceCard } from "#app/components/work-order/evidence-card.tsx";
import { EvidenceForms } from "#app/components/work-order/evidence-forms.tsx";
import { HistoryCard } from "#app/components/work-order/history-card.tsx";
import { InvoicesCard } from "#app/components/work-order/invoices-card.tsx";
import { NextStepBar } from "#app/components/work-order/next-step-bar.tsx";
import { OrderCard } from "#app/components/work-order/order-card.tsx";
import { PhotosCard } from "#app/components/work-order/photos-card.tsx";
import { PlaceCard } from "#app/components/work-order/place-card.tsx";
import { PriorityPill } from "#app/components/work-order/priority-pill.tsx";
import { ReasonNotice } from "#app/components/work-order/reason-notice.tsx";
import { RequestsCard } from "#app/components/work-order/requests-card.tsx";
import { TalkCard } from "#app/components/work-order/talk-card.tsx";
import { TechnicianForm } from "#app/components/work-order/technician-form.tsx";
import { titleOf } from "#app/components/work-order/title-of.ts";
import { VisitsCard } from "#app/components/work-order/visits-card.tsx";
import { contractorContext } from "#app/guards.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import { historyOf } from "#app/routes/shared/history.ts";
import { readWorkOrderPage } from "#db/queries/work-order-page.ts";
import { openStates } from "#domain/work-order/states.ts";
import { takenOnStates } from "#domain/work-order/taken-on.ts";
import type { Route } from "./+types/work-order.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = contractorContext(context);
  const { log, ...page } = await readWorkOrderPage(db, viewer, params.id);
  // Whose job it is inside the organisation is not the contractor's to know.
  const workOrder = { ...page.workOrder, customerId: null, customerName: null, jobTitle: "" };
  const history = historyOf(log, { ...frame, now });
  return {
    ...page,
    workOrder,
    history,
    lead: viewer.role === "lead",
    me: viewer.id,
    organisation: frame.organisation,
  };
});

// Every change has the loader run again, which tells it in words
const NO_ROWS: [] = [];

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Work order ${loaderData?.workOrder.number ?? ""} · Jobroom` },
];

export default function WorkOrder({ loaderData: page }: Route.ComponentProps) {
  const { workOrder, lead, me, organisation, order } = page;
  const { id, state, number, version } = workOrder;
  const at = `/work/${id}`;
  const { title, rest } = titleOf(workOrder.description);
  const takenOn = takenOnStates.includes(state);
  useJobRoom(workOrder.jobId, { rows: NO_ROWS, lastSeq: page.lastSeq, me });
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
        <ReasonNotice {...{ state, reason: workOrder.stateReason }} />
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
        <EvidenceCard evidence={page.evidence} proofs={page.proofs} at={takenOn ? at : undefined}>
          {takenOn && <EvidenceForms at={at} />}
        </EvidenceCard>
        {lead && openStates.includes(state) && (
          <TechnicianForm crew={page.crew} assigneeId={workOrder.assigneeId} {...{ at, version }} />
        )}
        <VisitsCard visits={page.visits} />
        {order && <OrderCard order={order} lines={page.lines} state={state} />}
        {order && (
          <RequestsCard quotes={page.quotes} requests={page.requests} currency={order.currency} at={at} />
        )}
        {order && <InvoicesCard invoices={page.invoices} currency={order.currency} at="/my-invoices" />}
        <TalkCard
          talk={page.talk}
          sendTo={`${at}/comment?jobId=${workOrder.jobId}`}
          readers={`Read by your people on this work order and by ${organisation}.`}
        />
        <HistoryCard history={page.history} />
      </div>
      <NextStepBar {...{ workOrder, visits: page.visits, at, lead, me }} />
    </Page>
  );
}
