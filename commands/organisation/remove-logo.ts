import { eq } from "drizzle-orm";
import { z } from "zod";
import { organisation } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

export const removeLogo = defineCommand({
  name: "organisation/remove-logo",
  summary: "Take the logo off the organisation's papers.",
  who: admin,
  input: z.object({}),
  async run({ db, orgId }) {
    const none = { logoSha256: null, logoType: null, logoWidth: null, logoHeight: null };
    return {
      writes: [db.update(organisation).set(none).where(eq(organisation.id, orgId))],
      log: [organisationLog(orgId, "organisation.logo_removed", "organisation", orgId, {})],
      result: {},
    };
  },
});
