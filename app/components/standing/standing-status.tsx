import type { StandingPhase } from "#domain/standing-order/phase.ts";
import { type Mark, Status } from "../status.tsx";

const marks: Record<StandingPhase, Mark> = {
  upcoming: ["ring", "neutral"],
  open: ["dot", "accent"],
  ended: ["clock", "neutral"],
  closed: ["slash", "neutral"],
};

const words: Record<StandingPhase, string> = {
  upcoming: "Begins later",
  open: "Open",
  ended: "Ended",
  closed: "Closed",
};

/** Where a standing order stands today. */
export const StandingStatus = ({ phase }: { phase: StandingPhase }) => (
  <Status mark={marks[phase]} word={words[phase]} />
);
