import { z } from "zod";
import { readCodes } from "#db/queries/signing/step-up.ts";
import { stepUp } from "#db/schema/index.ts";
import { customerContact } from "#domain/access/may.ts";
import { CODE_LIMITS, CODE_MS, waitForCodeMs } from "#domain/access/step-up.ts";
import { notFound, Refusal } from "#domain/refusal.ts";
import { maskedEmail } from "#domain/text/masked.ts";
import { defineCommand } from "../command.ts";
import { stepUpCodeMail } from "../mail/step-up-code-mail.ts";
import { organisationLog } from "../organisation-log.ts";
import { hashCode, newCode } from "./code.ts";

const MINUTE = 60_000;
const LONGEST_MS = Math.max(...CODE_LIMITS.map(({ withinMs }) => withinMs));

/** Rule A3: mails a code to the address on file, never to another. Throws `throttled`. */
export const requestStepUp = defineCommand({
  name: "step-up/request",
  summary: "Mail yourself a code that proves it is you, before you sign.",
  who: customerContact,
  input: z.object({ purpose: z.enum(["sign"]).default("sign") }),
  async run(context, { purpose }) {
    const { db, viewer, orgId, now, newId } = context;
    const { codes, contact, organisation } = await readCodes(db, viewer, now - LONGEST_MS);
    if (!contact) throw notFound("person");
    const waitMs = waitForCodeMs(
      codes.map(({ createdAt }) => createdAt),
      now,
    );
    if (waitMs > 0) {
      const minutes = Math.ceil(waitMs / MINUTE);
      throw new Refusal("throttled", "throttled", `That was many codes. Wait ${minutes} min and try again.`);
    }
    const id = newId();
    const code = newCode();
    const { name, email } = contact;
    return {
      writes: [
        db.insert(stepUp).values({
          orgId,
          id,
          viewerId: viewer.id,
          sessionId: viewer.via,
          purpose,
          codeHash: hashCode(context, id, code),
          createdAt: now,
          expiresAt: now + CODE_MS,
        }),
      ],
      log: [organisationLog(orgId, "step_up.requested", "contact", viewer.id, { name, purpose })],
      mail: [
        {
          ...stepUpCodeMail({ to: email, organisation, name, code, minutes: CODE_MS / MINUTE }),
          contactId: viewer.id,
        },
      ],
      result: { sentTo: maskedEmail(email) },
    };
  },
});
