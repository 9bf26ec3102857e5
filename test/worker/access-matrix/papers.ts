import { saveDocumentTemplate } from "#commands/document-template/save-template.ts";
import { setLogo } from "#commands/organisation/set-logo.ts";
import { png } from "#test/files/pictures.ts";
import { VIEWERS, type World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";

/** No two organisations have the same picture. */
export const logoOf = (orgId: string) =>
  Buffer.from(png({ width: 40 + orgId.charCodeAt(orgId.length - 1) })).toString("base64");

/** What an organisation's papers begin with: a template of words, and a logo. */
export async function furnishPapers(world: World, { manager, contractorId }: Cast) {
  const { orgId } = manager;
  const { templateId: documentTemplateId } = await world.run(manager, saveDocumentTemplate, {
    kind: "estimate",
    name: `Words of ${contractorId}`,
    terms: "Thirty days.",
  });
  const admin = { ...VIEWERS.admin, orgId };
  const { sha256: logo } = await world.run(admin, setLogo, { picture: logoOf(orgId) });
  return { documentTemplateId, logo };
}
