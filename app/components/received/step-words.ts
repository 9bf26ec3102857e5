import type { Mark } from "#app/components/status.tsx";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { Step } from "#domain/document/step.ts";

/** What is pressed to agree: a bill was written for whoever reads it, who says that it is right. */
export const acceptWord = (kind: DocumentKind): string => (kind === "bill" ? "Confirm" : "Accept");

/** Where a document stands, in one word and one shape, for whoever it was sent to. */
export const stepWords: Record<Step, { word: string; mark: Mark }> = {
  accept: { word: "Waiting for your answer", mark: ["halfRing", "amber"] },
  sign: { word: "Waiting for your signature", mark: ["halfRing", "amber"] },
  pay: { word: "To pay", mark: ["coin", "accent"] },
  paid: { word: "Paid", mark: ["filledTick", "green"] },
  read: { word: "To read along", mark: ["paper", "neutral"] },
  newer_version: { word: "Changed since", mark: ["returnArrow", "neutral"] },
  being_changed: { word: "Being changed", mark: ["dottedRing", "neutral"] },
  withdrawn: { word: "Withdrawn", mark: ["slash", "neutral"] },
  expired: { word: "Expired", mark: ["clock", "red"] },
  declined: { word: "Declined", mark: ["cross", "red"] },
  accepted: { word: "Agreed", mark: ["filledTick", "green"] },
  answered: { word: "Accepted by you", mark: ["openTick", "green"] },
  passed_on: { word: "Passed on", mark: ["returnArrow", "neutral"] },
  not_your_turn: { word: "Not your turn yet", mark: ["ring", "neutral"] },
};
