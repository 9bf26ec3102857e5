import type { DocumentHead } from "#domain/document/head.ts";
import { isEmptyText, type RichText } from "#domain/document/rich-text.ts";
import type { Shown, ShownLine } from "#domain/document/shown.ts";
import { sizeWords } from "#domain/file/size-words.ts";
import { ATTACHMENTS, linesTitle, SCHEDULE } from "./document-words.ts";
import {
  columnsOf,
  groupAmount,
  lineWords,
  optionWords,
  paymentColumns,
  paymentRows,
  totalRows,
} from "./figure-words.ts";
import type { Block, BlockOf, Column, Row } from "./pdf/paper.ts";
import { richBlocks } from "./rich-blocks.ts";

/** Some of a document's own words under a heading; nothing where there are none. */
export const wordsUnder = (title: string, text: RichText): Block[] =>
  isEmptyText(text) ? [] : [{ kind: "heading", level: 2, text: title }, ...richBlocks(text, 3)];

const figures = (title: string, isThere: boolean): Column[] => (isThere ? [{ title, figures: true }] : []);

export function linesBlocks({ kind, currency }: DocumentHead, shown: Shown): Block[] {
  const totals = totalRows(shown, currency);
  if (shown.groups.length === 0) return totals.length > 0 ? [totalsAlone(totals)] : [];
  const columns = columnsOf(shown);
  const lineRow = (line: ShownLine): Row => {
    const { more, quantity, price, amount } = lineWords(line, currency);
    return [
      [line.description, ...more, optionWords(line)].filter(Boolean).join("\n"),
      ...(columns.quantity ? [quantity] : []),
      ...(columns.price ? [price] : []),
      ...(columns.amount ? [amount] : []),
    ];
  };
  return [
    { kind: "heading", level: 2, text: linesTitle(kind) },
    {
      kind: "table",
      columns: [
        { title: "Description" },
        ...figures("Quantity", columns.quantity),
        ...figures("Price", columns.price),
        ...figures("Amount", columns.amount),
      ],
      rows: shown.groups.flatMap((group): Row[] => [
        ...(group.name ? [{ group: group.name, amount: groupAmount(group, currency) }] : []),
        ...group.lines.map(lineRow),
      ]),
      totals,
    },
  ];
}

/** Where every line is hidden, what they come to is a table of its own. */
const totalsAlone = (totals: NonNullable<BlockOf<"table">["totals"]>): Block => ({
  kind: "table",
  columns: [{ title: "Total" }, { title: "Amount", figures: true }],
  rows: totals.map(({ word, amount, strong = false }) => [
    [{ text: word, bold: strong }],
    [{ text: amount, bold: strong }],
  ]),
});

export function scheduleBlocks({ schedule }: Pick<Shown, "schedule">, currency: string): Block[] {
  if (schedule.length === 0) return [];
  const rows = paymentRows(schedule, currency);
  const columns = paymentColumns(rows);
  return [
    { kind: "heading", level: 2, text: SCHEDULE },
    {
      kind: "table",
      columns: [
        { title: "Payment", share: 2 },
        ...(columns.on ? [{ title: "When" }] : []),
        ...figures("Amount", columns.amount),
      ],
      rows: rows.map(({ name, on, amount }) => [
        name,
        ...(columns.on ? [on] : []),
        ...(columns.amount ? [amount] : []),
      ]),
    },
  ];
}

/** The files that go along, each with its hash: who signs the paper signs what came with it (rule D5). */
export function attachmentBlocks({ attached }: Pick<Shown, "attached">): Block[] {
  if (attached.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: ATTACHMENTS },
    {
      kind: "table",
      columns: [{ title: "File" }, { title: "Size", figures: true }],
      rows: attached.map(({ name, size, sha256 }) => [
        sha256 === undefined ? name : `${name}\nSHA-256 ${sha256}`,
        sizeWords(size),
      ]),
    },
  ];
}
