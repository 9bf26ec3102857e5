import { z } from "zod";
import { id } from "../input.ts";

/** What a recipient answers to: the version they read (rule D5). */
export const answerInput = z.object({ documentId: id, n: z.coerce.number().int().positive() });

/** Which lines with an option are chosen; a form posts "on". */
export const choicesInput = z
  .record(
    z.string().max(40),
    z.union([z.boolean(), z.enum(["on", "off"]).transform((word) => word === "on")]),
  )
  .default({});
