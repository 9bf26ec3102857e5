import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { readCodes } from "#db/queries/signing/step-up.ts";
import { stepUp } from "#db/schema/index.ts";
import { customerContact } from "#domain/access/may.ts";
import { CODE_MS, codeState, MOST_TRIES } from "#domain/access/step-up.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { hashCode, sameHash } from "./code.ts";

const code = z
  .string({ error: "Enter the code from the mail." })
  .transform((text) => text.replaceAll(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "Enter the six digits from the mail."));

/**
 * Rule A3: enters the code that was mailed last. A wrong one is an answer rather than a refusal, since the try is
 * counted. Throws `code_over` where no code can be entered any more.
 */
export const confirmStepUp = defineCommand({
  name: "step-up/confirm",
  summary: "Enter the code that you were mailed.",
  who: customerContact,
  input: z.object({ purpose: z.enum(["sign"]).default("sign"), code }),
  async run(context, given) {
    const { db, viewer, orgId, now } = context;
    const { codes, contact } = await readCodes(db, viewer, now - CODE_MS);
    const asked = codes.find(
      ({ sessionId, purpose }) => sessionId === viewer.via && purpose === given.purpose,
    );
    if (!asked || codeState(asked, now) !== "open")
      throw conflict("code_over", "That code no longer works. Ask for a new one.", "code");
    const isRight = sameHash(asked.codeHash, hashCode(context, asked.id, given.code));
    const tries = asked.tries + 1;
    const verb = isRight ? "step_up.confirmed" : "step_up.failed";
    return {
      writes: [
        db
          .update(stepUp)
          .set({ tries, ...(isRight && { usedAt: now }) })
          .where(and(eq(stepUp.orgId, orgId), eq(stepUp.id, asked.id))),
      ],
      log: [
        organisationLog(orgId, verb, "contact", viewer.id, { name: contact?.name ?? viewer.name, tries }),
      ],
      result: { confirmed: isRight, triesLeft: isRight ? 0 : MOST_TRIES - tries },
    };
  },
});
