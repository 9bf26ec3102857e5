import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachDocumentTemplate } from "#db/queries/document-templates.ts";
import { documentTemplate } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

export const removeDocumentTemplate = defineCommand({
  name: "document-template/remove",
  summary: "Remove a document template. Documents made from it stay as they are.",
  who: manager,
  input: z.object({ templateId: id }),
  async run({ db, orgId }, { templateId }) {
    const { name } = await reachDocumentTemplate(db, orgId, templateId);
    return {
      writes: [
        db
          .delete(documentTemplate)
          .where(and(eq(documentTemplate.orgId, orgId), eq(documentTemplate.id, templateId))),
      ],
      log: [organisationLog(orgId, "document_template.removed", "document_template", templateId, { name })],
      result: {},
    };
  },
});
