import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachDocumentTemplate } from "#db/queries/document-templates.ts";
import { documentTemplate } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

export const makeTemplateDefault = defineCommand({
  name: "document-template/make-default",
  summary: "Begin new documents of a template's kind with it.",
  who: manager,
  input: z.object({ templateId: id }),
  async run({ db, orgId }, { templateId }) {
    const { kind, name, version } = await reachDocumentTemplate(db, orgId, templateId);
    const ofKind = and(eq(documentTemplate.orgId, orgId), eq(documentTemplate.kind, kind));
    return {
      writes: [
        db
          .update(documentTemplate)
          .set({ isDefault: false })
          .where(and(ofKind, eq(documentTemplate.isDefault, true))),
        db
          .update(documentTemplate)
          .set({ isDefault: true, version: version + 1 })
          .where(and(ofKind, eq(documentTemplate.id, templateId))),
      ],
      log: [
        organisationLog(orgId, "document_template.made_default", "document_template", templateId, {
          name,
          kind,
        }),
      ],
      result: { templateId },
    };
  },
});
