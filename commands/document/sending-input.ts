import { z } from "zod";
import { MOST_RECIPIENTS } from "#domain/document/draft.ts";
import { id, maybeTicked, moment, optionalWords } from "../input.ts";
import { chosenFileIds } from "./chosen-file-ids.ts";

const addressee = z.object({
  contactId: id,
  role: z.enum(["signer", "copy", "none"]).default("none"),
  turn: z.coerce.number().int().min(1).max(99).catch(99).default(99),
});

/** How a document goes out, as whoever sends it or plans that chooses it in place of what the draft says. */
export const sendingInput = {
  /** What changed since the version before; worked out where it is left out. */
  note: optionalWords(1_000),
  /**
   * Who it goes to. The first in `turn` are asked first, where it goes in order. It comes with everything that a form
   * asks beside it: a tick or a message that is left out then is off, or blank.
   */
  to: z.array(addressee).max(MOST_RECIPIENTS).optional(),
  inOrder: maybeTicked,
  signed: maybeTicked,
  initialled: maybeTicked,
  dated: maybeTicked,
  message: optionalWords(4_000),
  /** Files of the job that go along. */
  attachments: chosenFileIds.optional(),
  /** Of a bid request: until when bids are taken, and whether a late one is (rule B1). */
  closesAt: moment.optional(),
  lateAllowed: maybeTicked,
};

export const sendingChoice = z.object(sendingInput);
export type SendingInput = z.output<typeof sendingChoice>;
