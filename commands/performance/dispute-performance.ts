import { z } from "zod";
import { reachFact } from "#db/queries/performance/dispute.ts";
import { readDisputeLetter } from "#db/queries/performance/dispute-letter.ts";
import { performanceDispute } from "#db/schema/index.ts";
import { contractorLead } from "#domain/access/may.ts";
import { measureFacts, measures } from "#domain/performance/measures.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id, reason } from "../input.ts";
import { figureDisputedMail } from "../mail/figure-disputed-mail.ts";
import { disputeRow } from "./dispute-row.ts";

/** Rule K2. Once for each figure that the work counts in. Throws `not_in_figure`, `already_disputed`. */
export const disputePerformance = defineCommand({
  name: "performance/dispute",
  summary: "Say that a work order should not count in one of your figures, and why.",
  who: contractorLead,
  input: z.object({
    workOrderId: id,
    /** Which time that you were given it; the last where it is left out. */
    turn: z.coerce.number().int().positive().optional(),
    measure: z.enum(measures, { error: "Choose a figure." }),
    reason,
  }),
  async run({ db, viewer, orgId, now, newId, appUrl }, { workOrderId, turn, measure, reason: why }) {
    if (viewer.kind !== "contractor") throw notFound("work order");
    const { contractorId } = viewer;
    const fact = await reachFact(db, { orgId, contractorId, workOrderId, measure, turn });
    const { label } = measureFacts[measure];
    if (fact.disputeId)
      throw conflict(
        "already_disputed",
        `You have disputed “${label}” for work order ${fact.number} before.`,
      );
    if (!fact.counted)
      throw conflict("not_in_figure", `Work order ${fact.number} is not counted in “${label}”.`, "measure");
    const row = {
      ...{ orgId, id: newId(), contractorId, workOrderId, measure, reason: why },
      ...{ jobId: fact.jobId, turn: fact.turn, number: fact.number },
      ...{ raisedBy: viewer.name, raisedById: viewer.id, raisedAt: now },
    };
    const { staff, ...names } = await readDisputeLetter(db, row);
    return {
      writes: [db.insert(performanceDispute).values(row)],
      log: [disputeRow(row, "disputed", { reason: why })],
      mail: staff.map(({ email: to }) =>
        figureDisputedMail({
          to,
          ...names,
          ...{ raisedBy: viewer.name, reason: why, workOrder: fact.number, figure: label },
          url: `${appUrl}/contractors/${contractorId}/performance/disputes/${row.id}`,
        }),
      ),
      result: { disputeId: row.id, workOrderId },
    };
  },
});
