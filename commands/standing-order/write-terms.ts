import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { readStandingPlan } from "#db/queries/standing-orders/plan.ts";
import { document } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { isStanding } from "#domain/document/kinds.ts";
import { maySend } from "#domain/document/lifecycle.ts";
import { conflict } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { documentRow } from "../document/log-row.ts";
import { ofDocument } from "../document/row.ts";
import { expectedVersion, id } from "../input.ts";
import { looksCurrent } from "../row-version.ts";
import { termsGiven, termsInput } from "./terms-input.ts";

/** Rule S1: replaces the terms in the draft of a standing order or of a change to one. Throws `not_a_draft`, `not_standing`, `stale_version`. */
export const writeTerms = defineCommand({
  name: "standing-order/write-terms",
  summary: "Replace the terms in the draft of a standing order: give all of them as they are to be.",
  who: manager,
  input: z.object({ documentId: id, expectedVersion, ...termsInput.shape }),
  async run({ db, viewer, orgId, now }, given) {
    const { row } = await reachDocument(db, viewer, given.documentId);
    looksCurrent(row, given.expectedVersion, "draft");
    allow(maySend(row));
    if (!isStanding(row.kind) || !row.contractorId)
      throw conflict("not_standing", `${row.number} is not a standing order.`);
    const plan = await readStandingPlan(db, orgId, {
      ...given,
      kind: row.kind,
      contractorId: row.contractorId,
      jobId: row.jobId,
    });
    const terms = termsGiven(given, plan);
    const draft = row.draft ?? emptyDraft;
    const standing = { terms, before: draft.standing?.before ?? null };
    return {
      writes: [
        db
          .update(document)
          .set({ draft: { ...draft, standing }, stateAt: now, version: row.version + 1 })
          .where(ofDocument(row)),
      ],
      log: [documentRow(row, "written", [], { by: [viewer.name], netMinor: row.netMinor })],
      result: { documentId: row.id, version: row.version + 1 },
    };
  },
});
