import { z } from "zod";
import { choicesOf } from "#domain/document/choose.ts";
import { type DraftLine, MOST_LINES } from "#domain/document/draft.ts";
import type { Choices } from "#domain/document/figures.ts";
import { id } from "../input.ts";

/** What a recipient answers to: the version they read (rule D5). */
export const answerInput = z.object({ documentId: id, n: z.coerce.number().int().positive() });

/** Which lines with an option are chosen, by line; or all that are, where every other is not, as a form says it. */
export const choicesInput = {
  choices: z
    .record(
      z.string().max(40),
      z.union([z.boolean(), z.enum(["on", "off"]).transform((word) => word === "on")]),
    )
    .default({}),
  chosen: z.array(id).max(MOST_LINES).optional(),
};

export const givenChoices = (
  lines: readonly DraftLine[],
  { choices, chosen }: { choices: Choices; chosen?: string[] | undefined },
): Choices => (chosen ? choicesOf(lines, chosen) : choices);
