import type { Measure } from "./measures.ts";
import type { Mirror } from "./outcome.ts";

/** The moments of one giving of work, UTC ms. */
interface Moments {
  givenAt: number;
  respondBy: number | null;
  respondedAt: number | null;
  attendBy: number | null;
  attendedAt: number | null;
  firstBy: number | null;
  agreedBy: number | null;
  completedAt: number | null;
  closedAt: number | null;
  endedAt: number | null;
}

/** The dates that a figure goes by, each with its word, in the order they come; those not there are left out. */
export function datesOf(measure: Measure | Mirror, told: Moments): [word: string, at: number][] {
  const those: [string, number | null][] = [["Given", told.givenAt], ...goneBy(measure, told)];
  return those.flatMap(([word, at]): [string, number][] => (at === null ? [] : [[word, at]]));
}

function goneBy(measure: Measure | Mirror, told: Moments): [string, number | null][] {
  const ended: [string, number | null] = ["Ended", told.endedAt];
  switch (measure) {
    case "respond":
      return [
        ["Answer by", told.respondBy],
        ["Answered", told.respondedAt],
      ];
    case "attend":
      return [
        ["Attend by", told.attendBy],
        ["Attended", told.attendedAt],
      ];
    case "complete_first":
      return [
        ["First date", told.firstBy],
        ["Completed", told.completedAt],
      ];
    case "complete_agreed":
      return [
        ["First date", told.firstBy],
        ["Agreed date", told.agreedBy],
        ["Completed", told.completedAt],
      ];
    case "decline":
      return [["Answered", told.respondedAt], ended];
    default:
      return [
        ["Completed", told.completedAt],
        ["Closed", told.closedAt],
      ];
  }
}
