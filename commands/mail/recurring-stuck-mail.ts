import { wholeDay } from "#domain/time/whole-day.ts";
import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface Stuck extends Addressed {
  number: string;
  what: string;
  workOn: string;
  problem: string;
  url: string;
}

/** Tells the manager of work that comes round and could not be made. */
export const recurringStuckMail = ({ to, organisation, number, what, workOn, problem, url }: Stuck) =>
  letter({
    to,
    organisation,
    subject: `Recurring work under ${number} could not be made`,
    status: { glyph: "waiting", word: "Waiting on you" },
    heading: `Recurring work on ${wholeDay(workOn)} could not be made`,
    paragraphs: [
      what,
      problem,
      "It is tried again every hour. You can also skip it, or move it to another day.",
    ],
    button: { label: "Open the standing order", url },
  });
