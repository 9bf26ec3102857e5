import { z } from "zod";
import { readStandingPlan } from "#db/queries/standing-orders/plan.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { manager } from "#domain/access/may.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { belowUsed, sameTerms } from "#domain/standing-order/change.ts";
import { defineCommand } from "../command.ts";
import { newDraft } from "../document/new-draft.ts";
import { expectedVersion, id, optionalWords } from "../input.ts";
import { looksCurrent } from "../row-version.ts";
import { standingDraft } from "./standing-draft.ts";
import { termsGiven, termsInput } from "./terms-input.ts";

/** Rule M6: drafts a change of a standing order's terms, which its acceptance alone puts in force. Throws `standing_closed`, `nothing_changed`, `stale_version`. */
export const changeStandingOrder = defineCommand({
  name: "standing-order/change",
  summary: "Draft a change to a standing order: give all of its terms as they are to be.",
  who: manager,
  input: z.object({
    standingOrderId: id,
    expectedVersion,
    title: optionalWords(120),
    ...termsInput.shape,
  }),
  async run(context, given) {
    const { db, viewer, orgId } = context;
    const { row, terms: before } = await reachStanding(db, viewer, given.standingOrderId);
    looksCurrent(row, given.expectedVersion, "standing order");
    if (row.state !== "open")
      throw conflict("standing_closed", `Standing order ${row.number} is closed. Renew it in its place.`);
    const { contractorId, jobId, currency } = row;
    const plan = await readStandingPlan(db, orgId, {
      ...given,
      kind: "standing_change",
      contractorId,
      jobId,
    });
    const terms = termsGiven(given, plan);
    if (sameTerms(before, terms))
      throw invalid("Change something of it first.", "capMinor", "nothing_changed");
    const below = belowUsed(row, terms.capMinor, currency);
    if (below) throw invalid(below, "capMinor", "below_used");
    const kind = "standing_change" as const;
    const { numbered, draft } = standingDraft(context, plan, {
      kind,
      title: given.title ?? `Change to ${row.title}`.slice(0, 120),
      job: plan.job ?? row,
      standing: { terms, before },
    });
    const made = newDraft(
      context,
      { jobId, kind, ...numbered, contractorId, ofDocumentId: row.id, draft },
      { of: row.number, capMinor: terms.capMinor, wasCapMinor: before.capMinor },
    );
    return {
      writes: made.writes,
      log: made.log,
      result: { documentId: made.id, standingOrderId: row.id, number: made.number },
    };
  },
});
