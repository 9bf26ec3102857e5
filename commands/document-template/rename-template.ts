import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachDocumentTemplate } from "#db/queries/document-templates.ts";
import { documentTemplate } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { name } from "./template-input.ts";

/** Throws `template_name` where another of its kind has the name. */
export const renameDocumentTemplate = defineCommand({
  name: "document-template/rename",
  summary: "Give a document template another name.",
  who: manager,
  input: z.object({ templateId: id, name }),
  async run({ db, orgId }, { templateId, name: given }) {
    const before = await reachDocumentTemplate(db, orgId, templateId);
    return {
      writes: [
        db
          .update(documentTemplate)
          .set({ name: given, version: before.version + 1 })
          .where(and(eq(documentTemplate.orgId, orgId), eq(documentTemplate.id, templateId))),
      ],
      log: [
        organisationLog(orgId, "document_template.renamed", "document_template", templateId, {
          name: given,
          before: before.name,
        }),
      ],
      result: { templateId },
    };
  },
});
