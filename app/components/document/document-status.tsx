import { type DocumentState, documentStateLabels } from "#domain/document/states.ts";
import { type Mark, Status } from "../status.tsx";

export type ShownState = DocumentState | "expired";

const marks: Record<ShownState, Mark> = {
  draft: ["dottedRing", "neutral"],
  sent: ["halfRing", "accent"],
  accepted: ["filledTick", "green"],
  declined: ["cross", "red"],
  void: ["slash", "neutral"],
  expired: ["clock", "red"],
};

export function DocumentStatus({ state }: { state: ShownState }) {
  return <Status mark={marks[state]} word={state === "expired" ? "Expired" : documentStateLabels[state]} />;
}
