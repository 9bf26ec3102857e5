import type { DraftLine } from "./draft.ts";
import { type Choices, isChosen } from "./figures.ts";

/** The choices after one is turned on or off. Turning on an alternative turns off the others of its set. */
export function choose(lines: readonly DraftLine[], choices: Choices, id: string, on: boolean): Choices {
  const line = lines.find((one) => one.id === id);
  if (!line?.option) return choices;
  const { option } = line;
  const others =
    on && option.kind === "alternative"
      ? lines.filter((one) => one.id !== id && isInSet(one, option.set)).map((one) => [one.id, false])
      : [];
  return { ...choices, ...Object.fromEntries(others), [id]: on };
}

export interface BadChoice {
  lineId: string;
  message: string;
}

/** Why these cannot be what a recipient accepts: of every set of alternatives exactly one must be chosen. */
export function badChoice(lines: readonly DraftLine[], choices: Choices): BadChoice | null {
  const sets = Map.groupBy(
    lines.filter(({ option }) => option?.kind === "alternative"),
    ({ option }) => (option?.kind === "alternative" ? option.set : ""),
  );
  for (const [first, ...rest] of sets.values()) {
    if (!first) continue;
    const chosen = [first, ...rest].filter((line) => isChosen(line, choices));
    if (chosen.length === 0)
      return { lineId: first.id, message: `Choose one: ${[first, ...rest].map(nameOf).join(" or ")}.` };
    const [, second] = chosen;
    if (second) return { lineId: second.id, message: `Choose only one: ${chosen.map(nameOf).join(" or ")}.` };
  }
  return null;
}

/** Only what the document asks about, so that nothing else is ever kept as a choice. */
export const knownChoices = (lines: readonly DraftLine[], given: Choices): Choices =>
  Object.fromEntries(lines.flatMap((line) => (line.option ? [[line.id, isChosen(line, given)]] : [])));

/** What a form says that lists the lines it has ticked: every other option is not chosen. */
export const choicesOf = (lines: readonly DraftLine[], ticked: readonly string[]): Choices =>
  Object.fromEntries(lines.flatMap(({ id, option }) => (option ? [[id, ticked.includes(id)]] : [])));

const isInSet = ({ option }: DraftLine, set: string) => option?.kind === "alternative" && option.set === set;
const nameOf = ({ description }: DraftLine) => description;
