import { saveDraft } from "#commands/document/save-draft.ts";
import { execute } from "#commands/execute.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { readDraft } from "#db/queries/document-draft.ts";
import type { Draft } from "#domain/document/draft.ts";
import { Refusal } from "#domain/refusal.ts";
import { DraftRoom as Room } from "#party/draft-room.ts";
import { callerFor, systemViewer } from "./caller.ts";

/** A draft's room, which keeps what was written by the command that everything else changes documents by. */
export class DraftRoom extends Room {
  protected override async keep(draft: Draft, editors: { id: string; name: string }[]): Promise<boolean> {
    const { env, ctx, orgId, documentId } = this;
    const db = createDb(recordsFor(env, orgId));
    const later = (work: Promise<unknown>) => ctx.waitUntil(work);
    const caller = callerFor(env, { db }, systemViewer(orgId), Date.now(), later);
    try {
      await execute(caller, saveDraft, { documentId, draft, editors });
      return true;
    } catch (error) {
      // Anything else is tried again
      if (error instanceof Refusal && !(await readDraft(db, orgId, documentId))) return false;
      throw error;
    }
  }
}
