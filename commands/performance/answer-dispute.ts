import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { readOrganisation } from "#db/queries/organisation.ts";
import { contractorPeople } from "#db/queries/people-to-tell.ts";
import { reachDispute } from "#db/queries/performance/dispute.ts";
import { performanceDispute } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { measureFacts } from "#domain/performance/measures.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id, reason } from "../input.ts";
import { disputeAnsweredMail } from "../mail/dispute-answered-mail.ts";
import { disputeRow } from "./dispute-row.ts";

/** Upheld, the work leaves the figure; refused, it stays. Whoever disputed it is told, or the contractor's leads where they are none any more. Throws `wrong_state` where somebody has answered. */
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
  async run({ db, viewer, orgId, now, appUrl }, { disputeId, outcome, reason: answer }) {
    const row = await reachDispute(db, orgId, disputeId);
    if (row.state !== "open")
      throw conflict("wrong_state", `${row.answeredBy} has answered this: it was ${row.state}.`);
    const [{ name: organisation }, leads] = await Promise.all([
      readOrganisation(db, orgId),
      contractorPeople(db, orgId, row.contractorId),
    ]);
    const raiser = leads.filter((lead) => lead.id === row.raisedById);
    const answered = { state: outcome, answer, answeredBy: viewer.name, answeredAt: now };
    return {
      writes: [
        db
          .update(performanceDispute)
          .set(answered)
          .where(and(eq(performanceDispute.orgId, orgId), eq(performanceDispute.id, disputeId))),
      ],
      log: [disputeRow(row, outcome, { reason: answer })],
      mail: (raiser.length > 0 ? raiser : leads).map(({ email: to }) =>
        disputeAnsweredMail({
          ...{ to, organisation, outcome, answer, answeredBy: viewer.name },
          ...{ workOrder: row.number, figure: measureFacts[row.measure].label },
          url: `${appUrl}/work/performance`,
        }),
      ),
      result: { disputeId, state: outcome },
    };
  },
});
