import type { Flow } from "../flow.ts";
import type { BlockOf, Words } from "../paper.ts";
import { columnWidths } from "./column-widths.ts";
import type { Cell } from "./row.ts";

const SIZE = 9;
const GUTTER = 12;

type TableBlock = BlockOf<"table">;

/** What stands in the cells of a table, broken into lines, with its place on the line. */
export function tableCells(flow: Flow, { columns, rows, totals = [] }: TableBlock) {
  const titles = columns.map(({ title }) => title);
  const inkOf = (column: number, quiet = false) => ({
    size: SIZE,
    quiet,
    figures: columns[column]?.figures === true,
  });
  const wide = (words: Words, column: number, bold = false) =>
    Math.max(
      0,
      ...flow.type
        .wrap(words, Number.POSITIVE_INFINITY, { ...inkOf(column), bold })
        .map((line) => flow.type.widthOf(line, { ...inkOf(column), bold })),
    );
  const widest = columns.map(({ figures, title }, i) =>
    // A hair of room: sums of widths are not exact
    figures ? Math.max(wide(title, i), ...rows.map((row) => wide(row[i] ?? "", i))) + 0.01 : 0,
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

  const last = columns.length - 1;
  const amounts = Math.max(
    places[last]?.width ?? 0,
    ...totals.map(({ amount }) => wide(amount, last, true) + 0.01),
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
    rows: rows.map((row) => rowOf(row, { tag: "TD" }, false)),
    totals: totals.map(totalOf),
  };
}
