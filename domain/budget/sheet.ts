import type { Decision } from "../decision.ts";
import { refused } from "../decision.ts";
import { toCsv } from "../import/csv.ts";
import { beyond, TOO_LONG } from "../import/header.ts";
import { type Budget, blankItem, type ItemFields } from "./budget.ts";
import { cells, cellText, readCell } from "./cells.ts";
import type { BudgetChange } from "./change.ts";
import { inOrder, LAST } from "./place.ts";

const GROUP = "Group";

/** The whole budget as a file that `readSheet` and every spreadsheet opens. */
export function budgetCsv({ groups, items }: Budget, currency: string): string {
  const names = [{ id: null, name: "" }, ...inOrder(groups)];
  const lines = names.flatMap(({ id, name }) =>
    inOrder(items.filter((item) => item.groupId === id)).map((item) => [
      name,
      ...cells.map(({ key }) => cellText(key, item, currency)),
    ]),
  );
  return toCsv([[GROUP, ...cells.map(({ label }) => label)], ...lines]);
}

export interface SheetProblem {
  /** As the spreadsheet counts: the headings are line 1. */
  line: number;
  column: string;
  message: string;
}

export type SheetRead = Decision<{ changes: BudgetChange[]; problems: SheetProblem[] }>;

interface Onto {
  budget: Budget;
  currency: string;
  newId(): string;
}

/**
 * Lines of a CSV file as changes that add them behind what is there, groups found by name or added. Lines with a
 * cell that cannot be read are left out and named. Refuses with `no_columns` or `no_rows`.
 */
export function readSheet(
  rows: readonly (readonly string[])[],
  { budget, currency, newId }: Onto,
): SheetRead {
  const [headings = [], ...lines] = rows;
  const at = columnsIn(headings);
  if (!at.has("description"))
    return refused("no_columns", "The first line needs headings, and one of them must be Description.");
  const groups = new Map(budget.groups.map(({ id, name }) => [bare(name), id]));
  const changes: BudgetChange[] = [];
  const problems: SheetProblem[] = [];
  for (const [index, texts] of lines.entries()) {
    if (texts.every((text) => text.trim() === "")) continue;
    if (beyond(headings, texts)) {
      problems.push({ line: index + 2, column: "Cells", message: TOO_LONG });
      continue;
    }
    const read = readLine(texts, at, currency);
    if (read.problems.length > 0) {
      problems.push(...read.problems.map((problem) => ({ ...problem, line: index + 2 })));
      continue;
    }
    const groupId = groupFor(texts[at.get("group") ?? -1] ?? "", groups, changes, newId);
    changes.push({ do: "add-item", id: newId(), groupId, after: LAST, fields: read.fields });
  }
  if (changes.length + problems.length === 0)
    return refused("no_rows", "The file has no lines under its headings.");
  return { ok: true, changes, problems };
}

const bare = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

function columnsIn(headings: readonly string[]): ReadonlyMap<string, number> {
  const words = headings.map(bare);
  const columns = [{ key: "group", label: GROUP, aliases: ["section", "trade", "category"] }, ...cells];
  const found = columns.flatMap(({ key, label, aliases }) => {
    const exact = words.indexOf(bare(label));
    const index = exact >= 0 ? exact : words.findIndex((word) => aliases.includes(word));
    return index < 0 ? [] : [[key, index] as const];
  });
  return new Map(found);
}

function readLine(texts: readonly string[], at: ReadonlyMap<string, number>, currency: string) {
  let fields: ItemFields = blankItem;
  const problems: Omit<SheetProblem, "line">[] = [];
  for (const { key, label } of cells) {
    const text = texts[at.get(key) ?? -1]?.replace(/^'(?=[=+\-@])/, "");
    if (text === undefined || text.trim() === "") continue;
    const read = readCell(key, text, currency);
    if (read.ok) fields = { ...fields, ...read.fields };
    else problems.push({ column: label, message: read.message });
  }
  return { fields, problems };
}

function groupFor(name: string, groups: Map<string, string>, changes: BudgetChange[], newId: () => string) {
  if (name.trim() === "") return null;
  const known = groups.get(bare(name));
  if (known !== undefined) return known;
  const id = newId();
  changes.push({ do: "add-group", id, name: name.trim(), after: LAST });
  groups.set(bare(name), id);
  return id;
}
