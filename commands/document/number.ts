import { nextSerial, numberFor } from "#domain/document/numbering.ts";

export interface Series {
  pattern: string;
  newest: { serial: number; at: number } | null;
}

/** The number that follows in a series, as it is read on the calendar of the organisation. */
export function nextNumber({ pattern, newest }: Series, now: number, timeZone: string) {
  const serial = nextSerial(pattern, newest, now, timeZone);
  return { serial, number: numberFor(pattern, serial, now, timeZone) };
}
