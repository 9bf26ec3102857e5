import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { document } from "#db/schema/index.ts";
import { anyOf, anySystem, manager } from "#domain/access/may.ts";
import { documentFigures, firstChoices } from "#domain/document/figures.ts";
import { maySend } from "#domain/document/lifecycle.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { looksCurrent } from "../row-version.ts";
import { draftInput } from "./draft-input.ts";
import { documentRow } from "./log-row.ts";
import { ofDocument } from "./row.ts";

/** Keeps what stands in a draft, with its figures. Throws `not_a_draft`, `stale_version`. */
export const saveDraft = defineCommand({
  name: "document/save-draft",
  summary: "Replace what stands in a document's draft.",
  who: anyOf(manager, anySystem),
  input: z.object({
    documentId: id,
    expectedVersion,
    draft: draftInput,
    /** Who wrote since it was last kept, where several write together. */
    editors: z
      .array(z.object({ id, name: z.string().max(200) }))
      .max(50)
      .default([]),
  }),
  async run({ db, viewer, now }, { documentId, draft, editors, expectedVersion: seen }) {
    const { row } = await reachDocument(db, viewer, documentId);
    looksCurrent(row, seen, "draft");
    allow(maySend(row));
    const { netMinor, taxMinor, grossMinor } = documentFigures(draft, firstChoices(draft.lines));
    const by = editors.map(({ name }) => name);
    return {
      writes: [
        db
          .update(document)
          .set({
            draft,
            title: draft.title,
            until: draft.until,
            netMinor,
            taxMinor,
            grossMinor,
            stateAt: now,
            version: row.version + 1,
          })
          .where(ofDocument(row)),
      ],
      log: [documentRow({ ...row, title: draft.title }, "written", [], { by, netMinor })],
      result: { documentId, version: row.version + 1, netMinor, taxMinor, grossMinor },
    };
  },
});
