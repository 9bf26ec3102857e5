import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { reachWorkOrder, type WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { readHandOver } from "#db/queries/work-order-hand-over.ts";
import { checklistItem, order } from "#db/schema/index.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import type { CommandContext } from "../command.ts";
import { id } from "../input.ts";
import { workOrderEndedMail } from "../mail/work-order-ended-mail.ts";
import { assignmentMails } from "./assignment-mails.ts";
import { contractorOnly } from "./audience.ts";
import { briefOf } from "./brief.ts";
import { givenDates, givenFacts } from "./giving.ts";
import { refuseWhileInvoiced } from "./invoiced.ts";
import { move, moveInput } from "./move.ts";
import { settleRequests } from "./settle-requests.ts";
import { checkOutAll } from "./visits.ts";

export const handOverInput = moveInput.extend({ contractorId: id });

/**
 * Gives a work order and its order to a contractor, who starts afresh: nobody is assigned, nothing ticked, nothing
 * promised. Whoever had it hears that it is gone and why; the new contractor hears neither name nor reason.
 */
export async function handOver(
  context: CommandContext,
  action: "assign" | "reassign",
  input: z.output<typeof handOverInput>,
) {
  const { db, viewer, now, appUrl } = context;
  const before = await reachWorkOrder(db, viewer, input.workOrderId);
  const about = await readHandOver(db, before, input.contractorId, now);
  const { contractor, former } = about;
  if (!contractor) throw invalid("Choose a contractor from the list.", "contractorId");
  const sameAgain = contractor.id === before.contractorId;
  if (action === "reassign" && sameAgain)
    throw conflict(
      "same_contractor",
      `${contractor.name} has this work order already. Choose somebody else.`,
      "contractorId",
    );
  refuseWhileInvoiced(about.order, "give the work to somebody else");

  const start = sameAgain ? {} : START;
  const dates = givenDates({ ...about, now }, { ...before, ...start });
  const fresh = { contractorId: contractor.id, stateReason: null, ...start, ...dates };
  const { row, plan } = await move(context, action, input, () => fresh);
  const wasTheirs = !sameAgain && before.state !== "draft";
  const { organisation, place, leads, sumMinor } = about;
  const brief = briefOf(before, { organisation, place, now });
  const reason = input.reason ?? "";
  return {
    ...plan,
    writes: [
      ...plan.writes,
      db
        .update(order)
        .set({
          contractorId: contractor.id,
          state: "sent",
          version: about.order.version + 1,
          // A standing order is with one contractor: for another the work is an order of its own
          ...(!sameAgain && { standingOrderId: null, callOffOn: null }),
        })
        .where(and(eq(order.orgId, row.orgId), eq(order.id, row.orderId))),
      ...(wasTheirs ? startAfresh(context, row) : []),
    ],
    log: [
      ...(wasTheirs ? [takenBack(before, reason)] : []),
      ...plan.log.map((entry) => ({
        ...entry,
        data: {
          number: row.number,
          state: row.state,
          description: row.description,
          to: contractor.name,
          ...givenFacts(organisation, now, row, row.quoteAskedAt === null ? sumMinor : null),
        },
      })),
    ],
    mail: [
      ...assignmentMails({ organisation, place, leads, row, by: viewer.name, sumMinor, now, appUrl }),
      ...(action === "reassign"
        ? former.map(({ email: to }) =>
            workOrderEndedMail({
              to,
              organisation: organisation.name,
              outcome: "taken_back",
              endedBy: viewer.name,
              reason,
              order: brief,
            }),
          )
        : []),
    ],
    goodbyes: wasTheirs ? former.map(({ id: personId }) => ({ personId, reason: "changed" as const })) : [],
  };
}

const START = {
  assigneeId: null,
  scheduledFrom: null,
  scheduledTo: null,
  completedAt: null,
  contractorNotes: null,
};

const startAfresh = (context: CommandContext, row: WorkOrderRow) => [
  ...settleRequests(context, row, "The work order went to another contractor."),
  checkOutAll(context, row),
  context.db
    .update(checklistItem)
    .set({ doneAt: null, doneBy: null })
    .where(and(eq(checklistItem.orgId, row.orgId), eq(checklistItem.workOrderId, row.id))),
];

const takenBack = (before: WorkOrderRow, reason: string) => ({
  jobId: before.jobId,
  verb: "work_order.taken_back",
  subjectKind: "work_order",
  subjectId: before.id,
  workOrderId: before.id,
  audience: contractorOnly(before),
  data: { number: before.number, ...(reason && { reason }) },
});
