import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachDispute } from "#db/queries/performance/dispute.ts";
import { performanceDispute } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id, reason } from "../input.ts";
import { disputeRow } from "./dispute-row.ts";

/** Upheld, the work leaves the figure; refused, it stays. Throws `wrong_state` where somebody has answered. */
export const answerDispute = defineCommand({
  name: "performance/answer-dispute",
  summary:
    "Uphold or refuse what a contractor says about a work order in one of their figures, with a reason.",
  who: manager,
  input: z.object({
    disputeId: id,
    outcome: z.enum(["upheld", "refused"], { error: "Choose whether you uphold it." }),
    reason,
  }),
  async run({ db, viewer, orgId, now }, { disputeId, outcome, reason: answer }) {
    const row = await reachDispute(db, orgId, disputeId);
    if (row.state !== "open")
      throw conflict("wrong_state", `${row.answeredBy} has answered this: it was ${row.state}.`);
    const answered = { state: outcome, answer, answeredBy: viewer.name, answeredAt: now };
    return {
      writes: [
        db
          .update(performanceDispute)
          .set(answered)
          .where(and(eq(performanceDispute.orgId, orgId), eq(performanceDispute.id, disputeId))),
      ],
      log: [disputeRow(row, outcome, { reason: answer })],
      result: { disputeId, state: outcome },
    };
  },
});
