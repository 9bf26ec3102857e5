import type { YTextEvent } from "yjs";

export type Selected = readonly [start: number, end: number];

export const selectionOf = ({
  selectionStart,
  selectionEnd,
}: HTMLInputElement | HTMLTextAreaElement): Selected => [selectionStart ?? 0, selectionEnd ?? 0];

/** Where a caret stands once somebody else has typed elsewhere in its text. */
export function shifted(caret: number, delta: YTextEvent["delta"]): number {
  let at = 0;
  let moved = caret;
  for (const { retain = 0, insert, delete: taken = 0 } of delta) {
    at += retain;
    if (typeof insert === "string") {
      if (at < moved) moved += insert.length;
      at += insert.length;
    }
    moved -= Math.min(taken, Math.max(moved - at, 0));
  }
  return moved;
}
