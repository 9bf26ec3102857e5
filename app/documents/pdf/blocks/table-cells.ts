import type { Flow } from "../flow.ts";
import type { BlockOf, GroupRow, Row, Words } from "../paper.ts";
import type { Ink } from "../type/type.ts";
import { columnWidths } from "./column-widths.ts";
import type { Cell } from "./row.ts";

const SIZE = 9;
const GUTTER = 12;

type TableBlock = BlockOf<"table">;

export interface SetRow {
  cells: Cell[];
  /** For a row that names those below it: its name. */
  group?: string;
}

/** What stands in the cells of a table, broken into lines, with its place on the line. */
export function tableCells(flow: Flow, { columns, rows, totals = [] }: TableBlock) {
  const titles = columns.map(({ title }) => title);
  const inkOf = (column: number, quiet = false) => ({
    size: SIZE,
    quiet,
    figures: columns[column]?.figures === true,
  });
  const widthOf = (words: Words, ink: Ink) =>
    Math.max(
      0,
      ...flow.type.wrap(words, Number.POSITIVE_INFINITY, ink).map((line) => flow.type.widthOf(line, ink)),
    );
  const wide = (words: Words, column: number, bold = false) => widthOf(words, { ...inkOf(column), bold });
  const last = columns.length - 1;
  const wideIn = (row: Row, i: number) => {
    if (!("group" in row)) return wide(row[i] ?? "", i);
    return i === last ? wide(row.amount ?? "", i, true) : 0;
  };
  const widest = columns.map(({ figures, title }, i) =>
    // A hair of room: sums of widths are not exact
    figures ? Math.max(wide(title, i), ...rows.map((row) => wideIn(row, i))) + 0.01 : 0,
  );
  const places = columnWidths(columns, widest, flow.width, GUTTER);
  const rowOf = (words: readonly Words[], more: Pick<Cell, "tag" | "facts">, quiet: boolean): Cell[] =>
    places.map((place, i) => {
      const ink = inkOf(i, quiet);
      return {
        ...more,
        ...place,
        ink,
        lines: flow.type.wrap(words[i] ?? "", place.width, ink),
        end: ink.figures,
      };
    });

  const groupOf = ({ group, amount = "" }: GroupRow): SetRow => {
    const { x, width } = places[last] ?? { x: 0, width: 0 };
    const ink = { size: SIZE, bold: true };
    const room = last > 0 ? x - GUTTER : flow.width;
    const facts = { scope: "Row" as const, columns: Math.max(last, 1) };
    const name = flow.type.wrap(group, room, ink);
    const cells: Cell[] = [{ tag: "TH", facts, lines: name, x: 0, width: room, ink }];
    const figures = { ...ink, figures: true };
    const lines = flow.type.wrap(amount, width, figures);
    if (last > 0) cells.push({ tag: "TD", lines, x, width, ink: figures, end: true });
    return { cells, group };
  };

  const amounts = Math.max(
    columns[last]?.figures ? (places[last]?.width ?? 0) : 0,
    ...totals.map(({ amount }) => widthOf(amount, { size: SIZE, bold: true, figures: true }) + 0.01),
  );
  const totalOf = ({ word, amount, strong = false }: (typeof totals)[number]): Cell[] => {
    const ink = { size: SIZE, bold: strong, figures: true };
    const cell = (text: string, x: number, width: number) => ({
      ...{ x, width, ink, end: true },
      lines: flow.type.wrap(text, width, ink),
    });
    return [
      { tag: "TH", facts: { scope: "Row", columns: last }, ...cell(word, 0, flow.width - amounts - GUTTER) },
      { tag: "TD", ...cell(amount, flow.width - amounts, amounts) },
    ];
  };

  return {
    titles: rowOf(titles, { tag: "TH", facts: { scope: "Column" } }, true),
    rows: rows.map(
      (row): SetRow => ("group" in row ? groupOf(row) : { cells: rowOf(row, { tag: "TD" }, false) }),
    ),
    totals: totals.map(totalOf),
  };
}
