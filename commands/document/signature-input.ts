import { z } from "zod";
import { SIGNATURE_BYTES, signatureHows } from "#domain/document/signature.ts";
import { optionalWords, ticked } from "../input.ts";
import { answerInput } from "./answer-input.ts";

/** Base64 is a third longer than what it holds. */
const LONGEST_BASE64 = Math.ceil((SIGNATURE_BYTES * 4) / 3) + 4;

export const signatureInput = answerInput.extend({
  /** Of the PDF that was shown (rule D5). */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "Open the document again."),
  /** Asked for together with what the document asks for, so that all that is missing is said at once. */
  name: z.string().trim().max(100, "Keep it under 100 characters.").default(""),
  how: z.enum(signatureHows, { error: "Choose how you sign." }).default("typed"),
  /** Base64 of a PNG or JPEG, for a signature that is drawn or uploaded. */
  picture: z.string().max(LONGEST_BASE64, "Choose a smaller picture.").optional(),
  /** For whoever signs for a company. */
  hasAuthority: ticked,
  initials: optionalWords(10),
  /** Where the document asks for the day. */
  signedOn: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, "Enter a date.")
    .optional(),
});

export type SignatureInput = z.output<typeof signatureInput>;
