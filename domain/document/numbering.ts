import { wallClock } from "../time/zone.ts";
import { type DocumentKind, kindFacts } from "./kinds.ts";

type Part =
  | { kind: "text"; text: string }
  | { kind: "YYYY" | "YY" | "MM" }
  | { kind: "serial"; width: number };

export type PatternRead = { ok: true; parts: Part[] } | { ok: false; message: string };

const LONGEST = 40;
const PART = /\{([^{}]*)\}|([^{}]+)|[{}]/g;
const TEXT = /^[\p{L}\p{N} ./_#-]+$/u;
const EXAMPLE = "EST-{YYYY}-{0000}";

const bad = (message: string): PatternRead => ({ ok: false, message });

/** Reads a pattern such as "EST-{YYYY}-{0000}": text, `{YYYY}`, `{YY}`, `{MM}`, and once as many zeros as digits. */
export function readPattern(pattern: string): PatternRead {
  if (pattern.length > LONGEST) return bad(`Keep it under ${LONGEST} characters.`);
  const parts: Part[] = [];
  for (const [whole, inside, text] of pattern.matchAll(PART)) {
    const part = inside === undefined ? textPart(text) : bracedPart(inside);
    if (!part)
      return bad(
        text === undefined
          ? `${whole} means nothing here. Use {YYYY}, {YY}, {MM} and zeros in braces, like ${EXAMPLE}.`
          : "Use letters, digits, spaces and . / - _ # around the braces.",
      );
    parts.push(part);
  }
  const serials = parts.filter(({ kind }) => kind === "serial").length;
  if (serials === 0) return bad(`Say where the running number goes with zeros in braces, like ${EXAMPLE}.`);
  if (serials > 1) return bad("The running number can stand in it once only.");
  const hasMonth = parts.some(({ kind }) => kind === "MM");
  if (hasMonth && !hasYear(parts)) return bad("A month needs its year beside it: add {YYYY} or {YY}.");
  return { ok: true, parts };
}

const textPart = (text = ""): Part | null => (TEXT.test(text) ? { kind: "text", text } : null);

function bracedPart(inside: string): Part | null {
  if (inside === "YYYY" || inside === "YY" || inside === "MM") return { kind: inside };
  return /^0{1,9}$/.test(inside) ? { kind: "serial", width: inside.length } : null;
}

const hasYear = (parts: readonly Part[]) => parts.some(({ kind }) => kind === "YYYY" || kind === "YY");

const partsOf = (pattern: string): Part[] => {
  const read = readPattern(pattern);
  if (!read.ok) throw new Error(`No pattern: ${pattern}`);
  return read.parts;
};

/** Until the organisation says otherwise. */
export const firstPattern = (kind: DocumentKind): string => `${kindFacts[kind].prefix}-{0000}`;

/** Whether running numbers begin at 1 again with each year. */
export const restartsYearly = (pattern: string): boolean => hasYear(partsOf(pattern));

/** The number of a document; `now` in UTC ms, read on the calendar of the zone. Throws for what is no pattern. */
export function numberFor(pattern: string, serial: number, now: number, timeZone: string): string {
  const { year, month } = wallClock(now, timeZone);
  const written = (part: Part): string => {
    if (part.kind === "text") return part.text;
    if (part.kind === "serial") return String(serial).padStart(part.width, "0");
    if (part.kind === "MM") return String(month).padStart(2, "0");
    return part.kind === "YYYY" ? String(year) : String(year % 100).padStart(2, "0");
  };
  return partsOf(pattern).map(written).join("");
}

/** The serial after the newest of its kind: 1 where there is none, or none in this year and the pattern begins anew. */
export function nextSerial(
  pattern: string,
  newest: { serial: number; at: number } | null,
  now: number,
  timeZone: string,
): number {
  if (!newest) return 1;
  const yearOf = (at: number) => wallClock(at, timeZone).year;
  return restartsYearly(pattern) && yearOf(newest.at) < yearOf(now) ? 1 : newest.serial + 1;
}

/** Whether two kinds with these patterns could give two documents one number: then neither could be found by it. */
export const collide = (one: string, other: string): boolean => shapeOf(one) === shapeOf(other);

const shapeOf = (pattern: string) =>
  partsOf(pattern)
    .map((part) => (part.kind === "text" ? part.text.toUpperCase() : `{${part.kind}}`))
    .join("");
