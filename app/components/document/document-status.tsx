import type { ShownState } from "#domain/document/shown-state.ts";
import { documentStateLabels } from "#domain/document/states.ts";
import { type Mark, Status } from "../status.tsx";

const marks: Record<ShownState, Mark> = {
  draft: ["dottedRing", "neutral"],
  sent: ["halfRing", "accent"],
  accepted: ["filledTick", "green"],
  declined: ["cross", "red"],
  void: ["slash", "neutral"],
  expired: ["clock", "red"],
  takes_late: ["clock", "amber"],
};

const labels: Record<ShownState, string> = {
  ...documentStateLabels,
  expired: "Expired",
  takes_late: "Late bids still taken",
};

export function DocumentStatus({ state }: { state: ShownState }) {
  return <Status mark={marks[state]} word={labels[state]} />;
}
