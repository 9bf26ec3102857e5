import type { ButtonKind } from "#app/components/button.tsx";

export interface Step {
  title: string;
  button: string;
  kind?: ButtonKind;
  /** What happens next, said before pressing. */
  note?: string;
  /** The question whose answer is the reason. */
  asks?: string;
}

/** Every step that is one press, with or without a reason. */
export const steps = {
  accept: {
    title: "Accept work order",
    button: "Accept",
    note: "Accepting the work order accepts its purchase order.",
  },
  decline: {
    title: "Decline work order",
    button: "Decline",
    kind: "danger",
    note: "The work order goes back to the person who sent it.",
    asks: "Why can you not do it?",
  },
  "check-in": {
    title: "Check in on site",
    button: "Start",
    note: "Checks you in on site and starts the work.",
  },
  "check-out": { title: "Check out", button: "Check out" },
  start: { title: "Start without a visit", button: "Mark as started" },
  hold: { title: "Put on hold", button: "Put on hold", asks: "What are you waiting for?" },
  resume: { title: "Resume work", button: "Resume" },
  complete: {
    title: "Complete work order",
    button: "Complete",
    note: "You say that the work is done. It can be invoiced from now on.",
  },
  close: {
    title: "Accept the work",
    button: "Accept the work",
    note: "The work order closes and its invoices can be paid.",
  },
  return: {
    title: "Return for rework",
    button: "Return",
    kind: "danger",
    note: "The contractor comes back without a charge. A due date moves by the time since completion.",
    asks: "What has to be put right?",
  },
  "ask-quote": {
    title: "Ask for a price",
    button: "Ask for a price",
    note: "The contractor's leads get a mail with a link to give their price.",
  },
  cancel: {
    title: "Cancel work order",
    button: "Cancel the work order",
    kind: "danger",
    note: "Its purchase order is cancelled with it. This cannot be undone.",
    asks: "Why is it cancelled?",
  },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;
