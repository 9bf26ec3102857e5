import type { ClaimState } from "#domain/claim/states.ts";
import { claimStateLabels } from "#domain/claim/states.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { workOrderStateLabels } from "#domain/work-order/states.ts";
import type { Shape, Tone } from "./glyphs.tsx";
import { Glyph } from "./glyphs.tsx";

export type Mark = readonly [Shape, Tone];

const workOrderMarks: Record<WorkOrderState, Mark> = {
  draft: ["dottedRing", "neutral"],
  assigned: ["ring", "neutral"],
  accepted: ["halfRing", "accent"],
  declined: ["cross", "red"],
  scheduled: ["clock", "accent"],
  in_progress: ["dot", "accent"],
  on_hold: ["pause", "amber"],
  completed: ["openTick", "green"],
  rework: ["returnArrow", "red"],
  closed: ["filledTick", "green"],
  cancelled: ["cross", "neutral"],
};

const claimMarks: Record<ClaimState, Mark> = {
  submitted: ["paper", "amber"],
  rejected: ["cross", "red"],
  withdrawn: ["slash", "neutral"],
  superseded: ["returnArrow", "neutral"],
  approved: ["openTick", "green"],
  part_approved: ["halfTick", "green"],
  paid: ["coin", "green"],
};

/** The shape alone, where the word stands close by. */
export function WorkOrderGlyph({ state }: { state: WorkOrderState }) {
  const [shape, tone] = workOrderMarks[state];
  return <Glyph {...{ shape, tone }} />;
}

export function WorkOrderStatus({ state }: { state: WorkOrderState }) {
  return <Status mark={workOrderMarks[state]} word={workOrderStateLabels[state]} />;
}

export function ClaimGlyph({ state }: { state: ClaimState }) {
  const [shape, tone] = claimMarks[state];
  return <Glyph {...{ shape, tone }} />;
}

export function ClaimStatus({ state }: { state: ClaimState }) {
  return <Status mark={claimMarks[state]} word={claimStateLabels[state]} />;
}

export function Status({ mark: [shape, tone], word }: { mark: Mark; word: string }) {
  return (
    <span className={`status tone-${tone}`}>
      <Glyph {...{ shape, tone }} />
      {word}
    </span>
  );
}
