import { z } from "zod";
import { hashSecret } from "#db/queries/session-proof.ts";
import { apiKey } from "#db/schema/index.ts";
import { signedInPerson } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { words } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

/** The key is in the first answer and nowhere else: only its hash is stored. */
export const createApiKey = defineCommand({
  name: "api-key/create",
  summary: "Make an API key that can do what you can. The key is shown once.",
  who: signedInPerson,
  input: z.object({ name: words("what the key is for", 100) }),
  async run({ db, viewer, orgId, now, newId, newSecret }, { name }) {
    const apiKeyId = newId();
    const key = `jr_${newSecret()}`;
    const row = { orgId, id: apiKeyId, personId: viewer.id, name, keyHash: hashSecret(key), createdAt: now };
    return {
      writes: [db.insert(apiKey).values(row)],
      log: [organisationLog(orgId, "api_key.created", "api_key", apiKeyId, { name })],
      result: { apiKeyId, key: key as string | null },
      remembered: { apiKeyId, key: null },
    };
  },
});
