import { invalid } from "#domain/refusal.ts";

const MOST = 100;

/** Items of a checklist: those the job type starts with, then what was typed, one item a line. */
export function checklistOf(ofType: readonly string[] = [], typed = ""): string[] {
  const items = [...ofType, ...typed.split("\n")].map((text) => text.trim().slice(0, 300)).filter(Boolean);
  if (items.length > MOST) throw invalid(`Keep the checklist to ${MOST} items.`, "checklist");
  return items;
}
