import { and, eq } from "drizzle-orm";
import { documentTemplates, reachDocumentTemplate } from "#db/queries/document-templates.ts";
import { documentTemplate } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { looksCurrent } from "../row-version.ts";
import { contentOf, templateInput } from "./template-input.ts";

/** The first of a kind is what new documents begin with. Throws `template_name` where another of its kind has the name. */
export const saveDocumentTemplate = defineCommand({
  name: "document-template/save",
  summary: "Write what documents of a kind begin with; with the id of a template, write that one anew.",
  who: manager,
  input: templateInput.safeExtend({ templateId: id.optional(), expectedVersion }),
  async run({ db, orgId, viewer, now, newId }, { templateId: known, expectedVersion: expected, ...given }) {
    const saved = { name: given.name, content: contentOf(given), savedBy: viewer.name, savedAt: now };
    const templateId = known ?? newId();
    const log = [
      organisationLog(orgId, "document_template.saved", "document_template", templateId, {
        name: given.name,
      }),
    ];
    if (!known) {
      const { kind } = given;
      const isFirst = (await documentTemplates(db, orgId)).every((template) => template.kind !== kind);
      const row = { orgId, id: templateId, kind, isDefault: isFirst, ...saved };
      return { writes: [db.insert(documentTemplate).values(row)], log, result: { templateId } };
    }
    const before = await reachDocumentTemplate(db, orgId, known);
    looksCurrent(before, expected, "template");
    return {
      writes: [
        db
          .update(documentTemplate)
          .set({ ...saved, version: before.version + 1 })
          .where(and(eq(documentTemplate.orgId, orgId), eq(documentTemplate.id, known))),
      ],
      log,
      result: { templateId },
    };
  },
});
