import type { BudgetItem } from "./budget.ts";
import type { BudgetChange } from "./change.ts";
import type { Section } from "./outline.ts";
import { afterStep, FIRST, LAST } from "./place.ts";

type Moved = Extract<BudgetChange, { do: "move-item" }>;

/** Where a new line goes that is asked for at this line or group: under it. */
export function placeUnder(sections: readonly Section[], id: string | null) {
  if (sections.some(({ group }) => group?.id === id)) return { groupId: id, after: FIRST };
  const section = sections.find(({ items }) => items.some((item) => item.id === id));
  return { groupId: section?.group?.id ?? null, after: section && id ? id : LAST };
}

/** Moves neighbouring lines one step, over the edge of their group into the next. Nothing where there is no way. */
export function stepLines(
  sections: readonly Section[],
  ids: readonly string[],
  way: "up" | "down",
): BudgetChange[] {
  const at = sections.findIndex(({ items }) => items.some(({ id }) => ids.includes(id)));
  const section = sections[at];
  if (!section) return [];
  const block = section.items.filter(({ id }) => ids.includes(id));
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last) return [];
  const [top, bottom] = [section.items.indexOf(first), section.items.indexOf(last)];
  const groupId = section.group?.id ?? null;
  if (way === "up" && top > 0) return inTurn(block, groupId, section.items[top - 2]?.id ?? FIRST);
  const next = section.items[bottom + 1];
  if (way === "down" && next) return inTurn(block, groupId, next.id);
  const beyond = sections[at + (way === "up" ? -1 : 1)];
  if (!beyond) return [];
  return inTurn(block, beyond.group?.id ?? null, way === "up" ? (beyond.items.at(-1)?.id ?? FIRST) : FIRST);
}

function inTurn(block: readonly BudgetItem[], groupId: string | null, after: string): Moved[] {
  let behind = after;
  return block.map(({ id }) => {
    const change: Moved = { do: "move-item", id, groupId, after: behind };
    behind = id;
    return change;
  });
}

/** A line let go over another line or over the head of a group. */
export function dropLine(
  sections: readonly Section[],
  id: string,
  onto: { id: string; edge: "above" | "below" },
): BudgetChange[] {
  if (id === onto.id) return [];
  for (const { group, items } of sections) {
    const groupId = group?.id ?? null;
    if (groupId === onto.id) return [{ do: "move-item", id, groupId, after: FIRST }];
    const others = items.filter((item) => item.id !== id);
    const at = others.findIndex((item) => item.id === onto.id);
    if (at < 0) continue;
    const after = (onto.edge === "below" ? others[at] : others[at - 1])?.id ?? FIRST;
    return [{ do: "move-item", id, groupId, after }];
  }
  return [];
}

export function stepGroup(sections: readonly Section[], id: string, way: "up" | "down"): BudgetChange[] {
  const groups = sections.flatMap(({ group }) => group ?? []);
  const after = afterStep(groups, id, way);
  return after === null ? [] : [{ do: "move-group", id, after }];
}
