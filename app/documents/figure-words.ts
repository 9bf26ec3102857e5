import type { Share } from "#domain/document/draft.ts";
import type { Shown, ShownLine, ShownMilestone, ShownTotals } from "#domain/document/shown.ts";
import { formatAmount, formatMoney, formatPercent, formatQuantity } from "#domain/money/format.ts";
import { wholeDay } from "#domain/time/whole-day.ts";

/** The columns of a document's lines that anything stands in: what is hidden has none (rule D2). */
export interface LineColumns {
  quantity: boolean;
  price: boolean;
  amount: boolean;
}

export function columnsOf({ groups }: Pick<Shown, "groups">): LineColumns {
  const lines = groups.flatMap((group) => group.lines);
  return {
    quantity: lines.some(({ quantityMilli }) => quantityMilli !== undefined),
    price: lines.some(({ unitPriceMinor }) => unitPriceMinor !== undefined),
    amount: [...lines, ...groups.filter(({ name }) => name)].some(({ netMinor }) => netMinor !== undefined),
  };
}

export interface LineWords {
  /** Below what the line is for: its notes, its discount. */
  more: string[];
  quantity: string;
  price: string;
  amount: string;
}

export function lineWords(line: ShownLine, currency: string): LineWords {
  const { notes, discountMinor = 0, quantityMilli, unit, unitPriceMinor, netMinor } = line;
  const figure = (minor: number | undefined) => (minor === undefined ? "" : formatAmount(minor, currency));
  return {
    more: [notes, discountMinor === 0 ? "" : `Discount ${figure(discountMinor)}`].filter(Boolean),
    quantity: quantityMilli === undefined ? "" : `${formatQuantity(quantityMilli)} ${unit ?? ""}`.trim(),
    price: figure(unitPriceMinor),
    amount: figure(netMinor),
  };
}

/** Whether a line is the reader's to choose, and whether it is chosen. */
export function optionWords({ option, counts }: ShownLine): string {
  if (!option) return "";
  return `${option.kind === "optional" ? "Optional" : "Alternative"}, ${counts ? "chosen" : "not chosen"}`;
}

export const groupAmount = ({ netMinor }: { netMinor?: number }, currency: string): string =>
  netMinor === undefined ? "" : formatAmount(netMinor, currency);

export interface TotalRow {
  word: string;
  amount: string;
  strong?: boolean;
}

const ofPercent = (share: Share | null | undefined) =>
  share?.kind === "percent" ? [formatPercent(share.bp)] : [];

export function totalRows({ totals }: Pick<Shown, "totals">, currency: string): TotalRow[] {
  if (!totals) return [];
  const { netMinor, taxGroups, grossMinor } = totals;
  const bases = taxGroups.length > 1;
  return [
    { word: "Without tax", amount: formatMoney(netMinor, currency) },
    ...taxGroups.map(({ rateBp, baseMinor, taxMinor }) => ({
      word: `Tax ${formatPercent(rateBp)}${bases ? ` on ${formatAmount(baseMinor, currency)}` : ""}`,
      amount: formatMoney(taxMinor, currency),
    })),
    { word: `Total (${currency})`, amount: formatMoney(grossMinor, currency), strong: true },
    ...depositRows(totals, currency),
  ];
}

const depositRows = ({ deposit, depositMinor }: ShownTotals, currency: string): TotalRow[] =>
  deposit
    ? [
        {
          word: `${["Deposit", ...ofPercent(deposit)].join(" ")}, due when accepted`,
          amount: formatMoney(depositMinor, currency),
        },
      ]
    : [];

export interface PaymentRow {
  id: string;
  name: string;
  on: string;
  amount: string;
}

export const paymentRows = (schedule: readonly ShownMilestone[], currency: string): PaymentRow[] =>
  schedule.map(({ id, name, on, share, amountMinor }) => ({
    id,
    name: [name, ...ofPercent(share)].join(", "),
    on: on === null ? "" : wholeDay(on),
    amount: amountMinor === undefined ? "" : formatMoney(amountMinor, currency),
  }));

/** Which columns the payments need. */
export const paymentColumns = (rows: readonly PaymentRow[]) => ({
  on: rows.some(({ on }) => on !== ""),
  amount: rows.some(({ amount }) => amount !== ""),
});
