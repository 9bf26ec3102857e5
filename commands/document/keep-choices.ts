import type { RecipientRow } from "#db/queries/document-facts.ts";
import type { DraftLine } from "#domain/document/draft.ts";
import { type Choices, counts } from "#domain/document/figures.ts";
import { conflict } from "#domain/refusal.ts";

/** What somebody has agreed to stays chosen: another cannot choose differently behind them. Throws `choices_fixed`. */
export function keepChoices(
  recipients: readonly Pick<RecipientRow, "state" | "name">[],
  lines: readonly DraftLine[],
  chosen: Choices,
  wanted: Choices,
): void {
  const first = recipients.find(({ state }) => state === "accepted");
  if (!first || lines.every((line) => counts(line, chosen) === counts(line, wanted))) return;
  throw conflict(
    "choices_fixed",
    `${first.name} has agreed to these options. Ask who sent it to change them for both of you.`,
  );
}
