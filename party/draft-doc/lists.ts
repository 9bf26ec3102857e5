import { generateNKeysBetween } from "fractional-indexing";
import type * as Y from "yjs";
import { MOST_NOTICES, MOST_SCOPE, type StandingTerms } from "#domain/standing-order/terms.ts";
import { isPlace, placedRows } from "./placed.ts";
import { newRow } from "./plain.ts";
import { sheetOf, tableOf } from "./shape.ts";
import { bpOf, isId, recordOf, words } from "./tame.ts";

/** Lists in the terms of a standing order: a row a member, so that all who add to one at once keep theirs. */
export const lists = ["sites", "assets", "categories", "noticeBp"] as const;
export type List = (typeof lists)[number];
export type Members = Pick<StandingTerms, List>;

interface Member {
  id: string;
  row: { name?: string };
}

export const noMembers: Members = { sites: [], assets: [], categories: [], noticeBp: [] };

/** The members of each list as rows of its table. */
export const memberRows = ({ sites, assets, categories, noticeBp }: Members): Record<List, Member[]> => ({
  sites: sites.map(({ id, name }) => ({ id, row: { name } })),
  assets: assets.map(({ id, name }) => ({ id, row: { name } })),
  categories: categories.map((id) => ({ id, row: {} })),
  noticeBp: noticeBp.map((bp) => ({ id: String(bp), row: {} })),
});

/** The lists as they stand, whatever was written into them. */
export function membersIn(doc: Y.Doc): Members {
  const named = (list: List) =>
    allOf(doc, list)
      .slice(0, MOST_SCOPE)
      .map(({ id, row }) => ({ id, name: words(row.name, 200) }));
  return {
    sites: named("sites"),
    assets: named("assets"),
    categories: named("categories").map(({ id }) => id),
    noticeBp: allOf(doc, "noticeBp")
      .flatMap(({ id }) => (String(bpOf(Number(id))) === id ? Number(id) : []))
      .sort((a, b) => a - b)
      .slice(0, MOST_NOTICES),
  };
}

function allOf(doc: Y.Doc, list: List): { id: string; row: { name?: unknown } }[] {
  const rows = placedRows(doc, list).map(({ id, row }) => ({ id, row: { name: row.get("name") } }));
  const known = new Set(rows.map(({ id }) => id));
  return [...oldMembers(doc, list).filter(({ id }) => !known.has(id)), ...rows];
}

/** What an older draft, or somebody who still writes to one, holds as one whole array. */
function oldMembers(doc: Y.Doc, list: List): Member[] {
  const whole = sheetOf(doc, "standing").get(list);
  if (!Array.isArray(whole)) return [];
  const members = whole.flatMap((one): Member[] => {
    if (list === "noticeBp") return [{ id: String(bpOf(one)), row: {} }];
    if (list === "categories") return words(one, 200) === "" ? [] : [{ id: words(one, 200), row: {} }];
    const { id, name } = recordOf(one);
    return isId(id) ? [{ id, row: { name: words(name, 200) } }] : [];
  });
  return [...new Map(members.map((member) => [member.id, member])).values()];
}

/** Makes rows of what stands there as whole arrays. */
export function makeLists(doc: Y.Doc): void {
  const sheet = sheetOf(doc, "standing");
  for (const list of lists) {
    const table = tableOf(doc, list);
    const members = oldMembers(doc, list).filter(({ id }) => !table.has(id));
    const last = placedRows(doc, list).findLast(({ place }) => isPlace(place))?.place ?? null;
    for (const [at, place] of generateNKeysBetween(last, null, members.length).entries()) {
      const member = members[at];
      if (member) table.set(member.id, newRow(list, { ...member.row, place }));
    }
    if (sheet.has(list)) sheet.delete(list);
  }
}
