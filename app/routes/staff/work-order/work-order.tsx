import { Link } from "react-router";
import { answering } from "#app/answer.ts";
import { Card, Facts } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { PersonName } from "#app/components/person.tsx";
import { WorkOrderStatus } from "#app/components/status.tsx";
import { ChecklistCard } from "#app/components/work-order/checklist-card.tsx";
import { DescriptionCard } from "#app/components/work-order/description-card.tsx";
import { EvidenceCard } from "#app/components/work-order/evidence-card.tsx";
import { HistoryCard } from "#app/components/work-order/history-card.tsx";
import { InvoicesCard } from "#app/components/work-order/invoices-card.tsx";
import { OrderCard } from "#app/components/work-order/order-card.tsx";
import { PhotosCard } from "#app/components/work-order/photos-card.tsx";
import { PlaceCard } from "#app/components/work-order/place-card.tsx";
import { PriorityPill } from "#app/components/work-order/priority-pill.tsx";
import { ReasonNotice } from "#app/components/work-order/reason-notice.tsx";
import { RequestsCard } from "#app/components/work-order/requests-card.tsx";
import { StaffActions } from "#app/components/work-order/staff-actions.tsx";
import { TalkCard } from "#app/components/work-order/talk-card.tsx";
import { titleOf } from "#app/components/work-order/title-of.ts";
import { VisitsCard } from "#app/components/work-order/visits-card.tsx";
import { Waiting } from "#app/components/work-order/waiting.tsx";
import { staffContext } from "#app/guards.ts";
import { useJobRoom } from "#app/live/use-job-room.ts";
import { historyOf } from "#app/routes/shared/history.ts";
import { readWorkOrderPage } from "#db/queries/work-order-page.ts";
import { contractorTag, encodeAudience } from "#domain/access/audience.ts";
import { manager } from "#domain/access/may.ts";
import type { Route } from "./+types/work-order.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = staffContext(context);
  const { log, ...page } = await readWorkOrderPage(db, viewer, params.id);
  return { ...page, history: historyOf(log, { ...frame, now }), me: viewer.id, mayManage: manager(viewer) };
});

// Every change has the loader run again, which tells it in words
const NO_ROWS: [] = [];

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Work order ${loaderData?.workOrder.number ?? ""} · Jobroom` },
];

export default function WorkOrder({ loaderData: page }: Route.ComponentProps) {
  const { workOrder, order, me, mayManage } = page;
  const { id, jobId, state, number } = workOrder;
  const at = `/work-orders/${id}`;
  const { title, rest } = titleOf(workOrder.description);
  useJobRoom(jobId, { rows: NO_ROWS, lastSeq: page.lastSeq, me });
  const readers = encodeAudience([contractorTag(workOrder.contractorId)]);
  return (
    <Page>
      <PageHeader
        title={title}
        crumbs={[
          { label: "Board", to: "/board" },
          { label: `Job ${workOrder.jobNumber}`, to: `/jobs/${jobId}` },
        ]}
        meta={
          <>
            <span className="tnum">{number}</span>
            <WorkOrderStatus state={state} />
            <PriorityPill priority={workOrder.priority} />
            <Link className="link" to={`/contractors/${workOrder.contractorId}`}>
              {workOrder.contractorName}
            </Link>
          </>
        }
        actions={
          mayManage && <StaffActions {...{ workOrder, at }} calledOff={order?.standingOrderId != null} />
        }
      />
      <div className="mb-4 grid grid-cols-1 gap-4 empty:hidden">
        <ReasonNotice {...{ state, reason: workOrder.stateReason, holdCause: workOrder.holdCause }} />
        {mayManage && <Waiting page={page} at={at} />}
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-1 gap-4">
          <DescriptionCard rest={rest} notes={workOrder.contractorNotes} notesLabel="Their notes" />
          {order && <OrderCard {...{ order, state }} lines={page.lines} standingBase="/standing-orders" />}
          {order && (
            <RequestsCard quotes={page.quotes} requests={page.requests} currency={order.currency} at={at} />
          )}
          {order && <InvoicesCard invoices={page.invoices} currency={order.currency} at="/invoices" />}
          <PhotosCard files={page.files} workOrderId={id} sendTo={mayManage ? `${at}/photos` : undefined} />
          {state !== "draft" && (
            <TalkCard
              talk={page.talk}
              sendTo={
                mayManage ? `${at}/comment?jobId=${jobId}&audience=${encodeURIComponent(readers)}` : undefined
              }
              readers={`Read by ${workOrder.contractorName} and your staff. For staff only, write on the job.`}
            />
          )}
        </div>
        <div className="grid grid-cols-1 gap-4">
          <PlaceCard workOrder={workOrder} />
          <Card title="People and kind">
            <Facts
              facts={[
                [
                  "Manager",
                  workOrder.managerName && <PersonName key="manager" name={workOrder.managerName} />,
                ],
                [
                  "Technician",
                  workOrder.assigneeName ? (
                    <PersonName key="technician" name={workOrder.assigneeName} />
                  ) : (
                    "Nobody yet"
                  ),
                ],
                ["Job type", workOrder.jobTypeName],
                ["Customer sees it", workOrder.customerName ? `Yes, ${workOrder.customerName}` : "No"],
                ["Given out", <DateText key="made" at={workOrder.createdAt} as="moment" />],
                [
                  "Completed",
                  workOrder.completedAt !== null && (
                    <DateText key="completed" at={workOrder.completedAt} as="moment" />
                  ),
                ],
                [
                  "Closed",
                  workOrder.closedAt !== null && (
                    <DateText key="closed" at={workOrder.closedAt} as="moment" />
                  ),
                ],
              ].map(([word, value]) => [word as string, value || null] as const)}
            />
          </Card>
          <EvidenceCard evidence={page.evidence} proofs={page.proofs} />
          <ChecklistCard items={page.items} />
          <VisitsCard visits={page.visits} />
          <HistoryCard history={page.history} />
        </div>
      </div>
    </Page>
  );
}
