import type * as Y from "yjs";
import { type After, FIRST } from "#domain/budget/place.ts";
import { moveRow, setRow } from "./edit.ts";
import { placedRows } from "./placed.ts";
import { rowsOf, tableOf } from "./shape.ts";
import { idOrNull } from "./tame.ts";
import { MINE } from "./write.ts";

/** Rows are named `lines:<id>` and `groups:<id>`. */
interface Landing {
  row: string;
  edge: "above" | "below";
}

/** Puts a line beside another or at the head of a group, and a group where another stands, as one edit. */
export function dropRow(doc: Y.Doc, dragged: string, { row: onto, edge }: Landing): void {
  const [table, id = ""] = dragged.split(":");
  const [target, to = ""] = onto.split(":");
  if (dragged === onto) return;
  doc.transact(() => {
    const groupId = target === "groups" ? to : groupOf(doc, to);
    if (table === "groups") moveRow(doc, "groups", id, groupAfter(doc, id, groupId));
    else if (tableOf(doc, "lines").has(id)) {
      setRow(doc, "lines", id, { groupId });
      moveRow(doc, "lines", id, target === "groups" ? FIRST : beside(doc, id, to, edge));
    }
  }, MINE);
}

function groupOf(doc: Y.Doc, lineId: string): string | null {
  const [, row] = rowsOf(doc, "lines").find(([id]) => id === lineId) ?? [];
  const groupId = idOrNull(row?.get("groupId"));
  return groupId && tableOf(doc, "groups").has(groupId) ? groupId : null;
}

function beside(doc: Y.Doc, id: string, other: string, edge: "above" | "below"): After {
  if (edge === "below") return other;
  const others = placedRows(doc, "lines").filter((row) => row.id !== id);
  return others[others.findIndex((row) => row.id === other) - 1]?.id ?? FIRST;
}

/** Dragged down it goes behind what it is dropped on, dragged up before it. */
function groupAfter(doc: Y.Doc, id: string, other: string | null): After {
  const ids = placedRows(doc, "groups").map((row) => row.id);
  const to = other === null ? -1 : ids.indexOf(other);
  return ids[to > ids.indexOf(id) ? to : to - 1] ?? FIRST;
}
