import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { document } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { problemsOf } from "#domain/document/check.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { maySend } from "#domain/document/lifecycle.ts";
import { invalid, Refusal } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, moment } from "../input.ts";
import { resolveStart } from "../moment.ts";
import { looksCurrent } from "../row-version.ts";
import { documentRow } from "./log-row.ts";
import { ofDocument } from "./row.ts";

const LONGEST_MS = 366 * 86_400_000;

/** When a draft is sent by itself; without a time, that it is not. Throws `not_a_draft`, `not_ready`. */
export const scheduleSend = defineCommand({
  name: "document/schedule-send",
  summary: "Say when a document is to be sent by itself, or that it is not.",
  who: manager,
  input: z.object({ documentId: id, expectedVersion, at: moment.optional() }),
  async run({ db, viewer, now }, { documentId, expectedVersion: seen, at: entered }) {
    const { row, around } = await reachDocument(db, viewer, documentId);
    looksCurrent(row, seen, "document");
    allow(maySend(row));
    const at = resolveStart(entered, around.timeZone, "at");
    if (at !== null) {
      if (at <= now) throw invalid("That time has passed. Choose a later one.", "at");
      if (at > now + LONGEST_MS) throw invalid("Choose a time within a year.", "at");
      // The day it is sent decides, not the day it is planned
      const [problem] = problemsOf(row.kind, row.draft ?? emptyDraft, dayKey(at, around.timeZone));
      if (problem) throw new Refusal("invalid", "not_ready", problem.message, problem.field);
    }
    return {
      writes: [
        db
          .update(document)
          .set({ sendAt: at, version: row.version + 1 })
          .where(ofDocument(row)),
      ],
      log: [
        documentRow(row, at === null ? "unscheduled" : "scheduled", [], at === null ? {} : { sendAt: at }),
      ],
      result: { documentId, sendAt: at },
    };
  },
});
