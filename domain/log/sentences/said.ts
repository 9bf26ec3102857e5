import { formatMoney, formatQuantity } from "../../money/format.ts";
import { formatMoment } from "../../time/format.ts";
import type { ActivityData, ActivityView, Json } from "../activity.ts";

/** "completed" · "work order 1043" · what the person wrote about it. */
export interface Said {
  did: string;
  what: string;
  quote?: string;
}

/** How figures and moments are told to this reader. */
export interface Telling {
  currency: string;
  /** UTC ms. */
  now: number;
  timeZone: string;
}

export type Sentence = (facts: Facts, telling: Telling) => Said;
export type Book = Readonly<Record<string, Sentence>>;

const textOf = (value: Json | undefined) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** The data of a row, read so that a missing field is a gap in a sentence and never an error. */
export class Facts {
  readonly #data: ActivityData;

  constructor(data: ActivityData) {
    this.#data = data;
  }

  text(key: string, otherwise = ""): string {
    return textOf(this.#data[key]) || otherwise;
  }

  list(key: string): string[] {
    const value = this.#data[key];
    return Array.isArray(value) ? value.map(textOf).filter(Boolean) : [];
  }

  has(key: string): boolean {
    return Boolean(this.#data[key]);
  }

  count(key: string): number {
    const value = this.#data[key];
    return typeof value === "number" ? value : 0;
  }

  money(key: string, { currency }: Telling, sign: "auto" | "always" = "auto"): string {
    const value = this.#data[key];
    return typeof value === "number" ? formatMoney(value, this.text("currency", currency), { sign }) : "";
  }

  quantity(key: string): string {
    const value = this.#data[key];
    return typeof value === "number" ? formatQuantity(value) : "";
  }

  moment(key: string, { now, timeZone }: Telling): string {
    const value = this.#data[key];
    return typeof value === "number" ? formatMoment(value, now, timeZone) : "";
  }
}

/** A sentence, with what the person wrote below it where they wrote something. */
export const say = (did: string, what: string, quote = ""): Said =>
  quote ? { did, what, quote } : { did, what };

/** One row of the log as a sentence of this book: who · did · what, and what they wrote. */
export function tell(
  book: Book,
  { verb, data, actor }: Pick<ActivityView, "verb" | "data" | "actor">,
  telling: Telling,
) {
  const said = book[verb]?.(new Facts(data), telling) ?? say("made", "a change");
  return { who: actor.name, ...said };
}
