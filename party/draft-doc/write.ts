import { generateNKeysBetween } from "fractional-indexing";
import * as Y from "yjs";
import type { Draft } from "#domain/document/draft.ts";
import { lists, makeLists, memberRows, noMembers } from "./lists.ts";
import { placedRows } from "./placed.ts";
import { newRow, put } from "./plain.ts";
import { draftOf } from "./read.ts";
import { type Row, type Sheet, sheetOf, type Table, tableOf, textOf, texts } from "./shape.ts";
import { standingFields } from "./standing.ts";
import { bringText } from "./write-text.ts";

/** What makes a change one's own to undo: changes that come from elsewhere have another origin. */
export const MINE = "mine";

/**
 * Makes a shared draft say what `draft` says, as one edit. What says so already is left alone, so that whatever
 * somebody else is writing elsewhere stays.
 */
export function bringTo(doc: Y.Doc, draft: Draft, origin: unknown = MINE): void {
  doc.transact(() => {
    makeLists(doc);
    const now = draftOf(doc);
    const { title, footer, until, deposit, inOrder, signed, initialled, dated, message } = draft;
    const asked = { inOrder, signed, initialled, dated };
    setAll(
      "fields",
      sheetOf(doc, "fields"),
      { title, footer, until, deposit, ...asked, message },
      { ...now },
    );
    setAll("show", sheetOf(doc, "show"), { ...draft.show }, { ...now.show });
    setAll(
      "standing",
      sheetOf(doc, "standing"),
      standingFields(draft.standing),
      standingFields(now.standing),
    );
    const members = memberRows(draft.standing?.terms ?? noMembers);
    const membersNow = memberRows(now.standing?.terms ?? noMembers);
    for (const list of lists) bringTable(doc, list, members[list], membersNow[list]);
    for (const part of texts) bringText(textOf(doc, part), draft[part]);
    const keyed = <T extends { id: string }>(rows: readonly T[]) =>
      rows.map(({ id, ...row }) => ({ id, row }));
    bringTable(doc, "groups", keyed(draft.groups), keyed(now.groups));
    bringTable(doc, "lines", keyed(draft.lines), keyed(now.lines));
    bringTable(doc, "schedule", keyed(draft.schedule), keyed(now.schedule));
    const files = (ids: readonly string[]) => ids.map((id) => ({ id, row: {} }));
    bringTable(doc, "attachments", files(draft.attachments), files(now.attachments));
    const people = (all: Draft["preparedFor"]) =>
      all.map(({ contactId, ...row }) => ({ id: contactId, row }));
    bringTable(doc, "preparedFor", people(draft.preparedFor), people(now.preparedFor));
  }, origin);
}

interface Wanted {
  id: string;
  row: Record<string, unknown>;
}

function bringTable(doc: Y.Doc, table: Table, wanted: Wanted[], now: Wanted[]): void {
  const map = tableOf(doc, table);
  const keep = new Set(wanted.map(({ id }) => id));
  for (const id of [...map.keys()]) if (!keep.has(id)) map.delete(id);
  const standing = new Map(now.map(({ id, row }) => [id, row]));
  for (const { id, row } of wanted) {
    const there = map.get(id);
    if (there instanceof Y.Map) setAll(table, there, row, standing.get(id) ?? {});
    else map.set(id, newRow(table, row));
  }
  const isInOrder = placedRows(doc, table).every(({ id }, at) => id === wanted[at]?.id);
  const places = isInOrder && now.length > 0 ? [] : generateNKeysBetween(null, null, wanted.length);
  for (const [at, place] of places.entries()) {
    const row = map.get(wanted[at]?.id ?? "");
    if (row instanceof Y.Map) row.set("place", place);
  }
}

function setAll(
  part: Sheet | Table,
  map: Row,
  wanted: Record<string, unknown>,
  now: Record<string, unknown>,
): void {
  for (const [key, value] of Object.entries(wanted))
    if (JSON.stringify(now[key]) !== JSON.stringify(value)) put(part, map, key, value);
}
