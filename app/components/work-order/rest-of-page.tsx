import { Card } from "#app/components/card.tsx";
import { RoomTalk, type RoomTalkProps } from "#app/components/talk/job-talk.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { talkSentences } from "#domain/log/sentences/talk.ts";
import { openStates } from "#domain/work-order/states.ts";
import { takenOnStates } from "#domain/work-order/taken-on.ts";
import { EvidenceCard } from "./evidence-card.tsx";
import { EvidenceForms } from "./evidence-forms.tsx";
import { HistoryCard } from "./history-card.tsx";
import { InvoicesCard } from "./invoices-card.tsx";
import { OrderCard } from "./order-card.tsx";
import { RequestsCard } from "./requests-card.tsx";
import { TechnicianForm } from "./technician-form.tsx";
import type { Told } from "./told.ts";
import { VisitsCard } from "./visits-card.tsx";

export interface RestOfPageProps
  extends Pick<RoomTalkProps, "talk" | "room" | "me" | "organisation" | "currency"> {
  page: Omit<WorkOrderPage, "log" | "talk"> & { history: Told[]; lead: boolean };
  /** The work order's address. */
  at: string;
}

/** What a contractor finds further down on a work order: evidence, who goes, the money, the talk, what happened. */
export default function RestOfPage({ page, at, talk, ...talking }: RestOfPageProps) {
  const { workOrder, order, lead } = page;
  const { id, jobId, state, version, assigneeId } = workOrder;
  const takenOn = takenOnStates.includes(state);
  return (
    <div className="grid grid-cols-1 gap-4">
      <EvidenceCard evidence={page.evidence} proofs={page.proofs} at={takenOn ? at : undefined}>
        {takenOn && <EvidenceForms at={at} />}
      </EvidenceCard>
      {lead && openStates.includes(state) && (
        <TechnicianForm crew={page.crew} {...{ assigneeId, at, version }} />
      )}
      <VisitsCard visits={page.visits} />
      {order && <OrderCard {...{ order, state }} lines={page.lines} standingBase="/work/standing-orders" />}
      {order && (
        <RequestsCard quotes={page.quotes} requests={page.requests} currency={order.currency} at={at} />
      )}
      {order && <InvoicesCard invoices={page.invoices} currency={order.currency} at="/my-invoices" />}
      <Card title="Talk">
        <RoomTalk
          {...{ jobId, talk, ...talking }}
          workOrderId={id}
          show="talk"
          canWrite
          book={talkSentences}
          olderTo={talk.older === null ? null : `?before=${talk.older}`}
        />
      </Card>
      <HistoryCard history={page.history} />
    </div>
  );
}
