import type * as Y from "yjs";
import {
  type Draft,
  type DraftLine,
  type Milestone,
  MOST_LINES,
  MOST_RECIPIENTS,
  type Preparation,
  showAll,
} from "#domain/document/draft.ts";
import { placedRows } from "./placed.ts";
import { plainWords } from "./plain.ts";
import { richTextOf } from "./read-text.ts";
import { type Row, sheetOf, type Table, textOf } from "./shape.ts";
import { standingOf } from "./standing.ts";
import { bpOf, dayOf, flag, idOrNull, minorOf, optionOf, shareOf, whole, words } from "./tame.ts";

const MOST_GROUPS = 200;
const MOST_MILESTONES = 50;
const MOST_FILES = 50;
/** Quantity × price beyond this could not be held exactly. */
const LARGEST_LINE = 10n ** 15n;

/** What a shared draft says, whatever was written into it: always a draft, always within bounds. */
export function draftOf(doc: Y.Doc): Draft {
  const fields = sheetOf(doc, "fields");
  const show = sheetOf(doc, "show");
  const standing = standingOf(doc);
  const shown = (what: keyof Draft["show"]) => flag(show.get(what), showAll[what]);
  return {
    title: plainWords(fields.get("title"), 200),
    cover: richTextOf(textOf(doc, "cover")),
    scope: richTextOf(textOf(doc, "scope")),
    terms: richTextOf(textOf(doc, "terms")),
    footer: plainWords(fields.get("footer"), 500),
    groups: sorted(doc, "groups", MOST_GROUPS, (id, row) => ({ id, name: plainWords(row.get("name"), 200) })),
    lines: sorted(doc, "lines", MOST_LINES, lineOf),
    show: {
      lines: shown("lines"),
      quantities: shown("quantities"),
      prices: shown("prices"),
      groups: shown("groups"),
      totals: shown("totals"),
    },
    until: dayOf(fields.get("until")),
    deposit: shareOf(fields.get("deposit")),
    schedule: sorted(doc, "schedule", MOST_MILESTONES, milestoneOf),
    attachments: sorted(doc, "attachments", MOST_FILES, (id) => id),
    preparedFor: sorted(doc, "preparedFor", MOST_RECIPIENTS, preparationOf),
    inOrder: flag(fields.get("inOrder"), false),
    signed: flag(fields.get("signed"), false),
    initialled: flag(fields.get("initialled"), false),
    dated: flag(fields.get("dated"), false),
    message: plainWords(fields.get("message"), 4_000),
    ...(standing && { standing }),
  };
}

const sorted = <T>(doc: Y.Doc, table: Table, most: number, read: (id: string, row: Row) => T): T[] =>
  placedRows(doc, table)
    .slice(0, most)
    .map(({ id, row }) => read(id, row));

export function lineOf(id: string, row: Row): DraftLine {
  const quantityMilli = whole(row.get("quantityMilli"), 0, 1e12, 0);
  return {
    id,
    itemId: idOrNull(row.get("itemId")),
    groupId: idOrNull(row.get("groupId")),
    description: plainWords(row.get("description"), 500),
    notes: plainWords(row.get("notes"), 4_000),
    quantityMilli,
    unit: plainWords(row.get("unit"), 20),
    unitPriceMinor: affordable(minorOf(row.get("unitPriceMinor")), quantityMilli),
    discountMinor: minorOf(row.get("discountMinor"), 0),
    taxBp: bpOf(row.get("taxBp")),
    option: optionOf(row.get("option")),
    chosen: flag(row.get("chosen"), true),
  };
}

function affordable(priceMinor: number, quantityMilli: number): number {
  const most = quantityMilli === 0 ? LARGEST_LINE : LARGEST_LINE / BigInt(quantityMilli);
  return whole(priceMinor, -Number(most), Number(most), 0);
}

const milestoneOf = (id: string, row: Row): Milestone => ({
  id,
  name: plainWords(row.get("name"), 200),
  share: shareOf(row.get("share")) ?? { kind: "percent", bp: 0 },
  on: dayOf(row.get("on")),
});

const preparationOf = (contactId: string, row: Row): Preparation => ({
  contactId,
  name: words(row.get("name"), 200),
  email: words(row.get("email"), 254),
  role: row.get("role") === "signer" ? "signer" : "copy",
});
