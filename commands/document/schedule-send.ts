import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { document } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { maySend } from "#domain/document/lifecycle.ts";
import type { SendingPlan } from "#domain/document/sending-plan.ts";
import { invalid } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, moment } from "../input.ts";
import { resolveStart } from "../moment.ts";
import { looksCurrent } from "../row-version.ts";
import { documentRow } from "./log-row.ts";
import { chosenFor, readied } from "./prepare-sending.ts";
import { ofDocument } from "./row.ts";
import { sendingInput } from "./sending-input.ts";

const LONGEST_MS = 366 * 86_400_000;

/**
 * When a draft is sent by itself, to whom and how; without a time, that it is not. Throws `not_a_draft`, `not_ready`,
 * or `invalid` on `at`, `closesAt` or `signed`.
 */
export const scheduleSend = defineCommand({
  name: "document/schedule-send",
  summary: "Say when a document is to be sent by itself, or that it is not.",
  who: manager,
  input: z.object({ documentId: id, expectedVersion, at: moment.optional(), ...sendingInput }),
  async run(context, { documentId, expectedVersion: seen, at: entered, ...given }) {
    const { db, viewer, now } = context;
    const facts = await reachDocument(db, viewer, documentId);
    const { row, around } = facts;
    looksCurrent(row, seen, "document");
    allow(maySend(row));
    const at = resolveStart(entered, around.timeZone, "at");
    let plan: SendingPlan | null = null;
    if (at !== null) {
      if (at <= now) throw invalid("That time has passed. Choose a later one.", "at");
      if (at > now + LONGEST_MS) throw invalid("Choose a time within a year.", "at");
      // The day it is sent decides, not the day it is planned
      const chosen = await chosenFor(context, facts, given, at);
      await readied(context, facts, row.draft ?? emptyDraft, chosen, at);
      plan = { ...given, closesAt: chosen.terms?.closesAt, lateAllowed: chosen.terms?.lateAllowed };
    }
    return {
      writes: [
        db
          .update(document)
          .set({ sendAt: at, sendPlan: plan, version: row.version + 1 })
          .where(ofDocument(row)),
      ],
      log: [
        documentRow(row, at === null ? "unscheduled" : "scheduled", [], at === null ? {} : { sendAt: at }),
      ],
      result: { documentId, sendAt: at },
    };
  },
});
