/** What contractors are measured by (rule K1), under the names that the database counts them by. */
export const measures = [
  "respond",
  "attend",
  "complete_first",
  "complete_agreed",
  "fix",
  "rework",
  "decline",
  "invoice",
  "price",
] as const;

export type Measure = (typeof measures)[number];

export const isMeasure = (text: string): text is Measure => measures.some((measure) => measure === text);

export interface MeasureFacts {
  label: string;
  /** What is counted, and of what, as it stands beside the figure. */
  definition: string;
  /** Whether a contractor does well by a high or a low share. */
  good: "high" | "low";
}

export const measureFacts: Record<Measure, MeasureFacts> = {
  respond: {
    label: "Answered in time",
    definition:
      "Work accepted or declined by its target time, of all work that had one. Work that was not answered counts as late once that time has passed. Work that began with an accepted document was answered by that, and is not counted here.",
    good: "high",
  },
  attend: {
    label: "Attended in time",
    definition:
      "Work where somebody checked in or started by its target time, of all work that had one and was not declined. Work that nobody attended counts as late once that time has passed.",
    good: "high",
  },
  complete_first: {
    label: "Completed by the first date",
    definition:
      "Work whose last completion came by the date that was set first, of all work with such a date that is completed or past it. Time on hold for the organisation moves this date; extra days agreed later and the wait before work was returned do not.",
    good: "high",
  },
  complete_agreed: {
    label: "Completed by the agreed date",
    definition:
      "Work whose last completion came by the date agreed in the end, of all work with such a date that is completed or past it. Extra days agreed later, time on hold for the organisation and the wait from completion to its return all move this date.",
    good: "high",
  },
  fix: {
    label: "Fixed first time",
    definition: "Work closed after one visit at most and never returned, of all closed work.",
    good: "high",
  },
  rework: {
    label: "Returned for rework",
    definition: "Work returned at least once, of all work that was completed.",
    good: "low",
  },
  decline: {
    label: "Declined",
    definition: "Work declined, of all work that was answered.",
    good: "low",
  },
  invoice: {
    label: "Invoices right first time",
    definition:
      "Work whose invoices all passed every check when they were first sent, of all work that was invoiced.",
    good: "high",
  },
  price: {
    label: "Kept to the price",
    definition:
      "Work billed at no more than the price first agreed, of all closed work with an approved invoice. A quote is the price first agreed where one was asked for.",
    good: "high",
  },
};

/** Said beside every figure. */
export const COUNTED_UNDER =
  "Counted under the day the work was given. Of cancelled work and work given to somebody else, only what had come to pass by then counts, and never its completion. Work taken out after a dispute is not counted.";

/** What this organisation keeps no requirements for yet, so that nothing can be measured (rule K2). */
export const COMPLIANCE = {
  label: "Papers in order",
  definition: "Days on which every required paper was approved. Nothing is required yet.",
};
