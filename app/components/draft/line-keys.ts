import type { Doc } from "yjs";
import { step } from "./line-edits.ts";

const WAYS: Record<string, "up" | "down"> = { ArrowUp: "up", ArrowDown: "down" };

/** Alt and an arrow move the line that one is in, as in the budget. */
export const lineKeys = (doc: Doc) => (event: KeyboardEvent) => {
  const way = WAYS[event.key];
  const field = event.target;
  const row = field instanceof HTMLElement ? field.closest<HTMLElement>("[data-line]") : null;
  if (!way || !event.altKey || !row) return;
  event.preventDefault();
  const rows = row.parentElement?.querySelectorAll<HTMLElement>("[data-line]") ?? [];
  const among = Array.from(rows, ({ dataset }) => dataset.line ?? "");
  step(doc, "lines", row.dataset.line ?? "", way, among);
  // A row that is moved on the page loses the focus
  setTimeout(() => (field as HTMLElement).focus(), 60);
};
