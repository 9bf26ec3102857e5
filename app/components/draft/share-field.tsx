import type { Share } from "#domain/document/draft.ts";
import { minorDigits } from "#domain/money/currency.ts";
import { decimalText, formatPercent } from "#domain/money/format.ts";
import { parseMoney, parsePercent } from "#domain/money/parse.ts";
import { useDesk } from "./desk-context.ts";
import { Field } from "./field.tsx";

interface ShareFieldProps {
  place: string;
  label: string;
  share: Share | null;
  labelled?: boolean;
  onWrite(share: Share | null): void;
}

/** A part of the price: "30 %" or an amount. */
export function ShareField({ share, onWrite, ...field }: ShareFieldProps) {
  const { currency } = useDesk();
  const read = (text: string) => {
    if (text.trim() === "") return { ok: true as const, value: null };
    const isPercent = text.includes("%");
    const found = isPercent ? parsePercent(text) : parseMoney(text, currency);
    if (!found.ok) return found;
    const most = isPercent ? 10_000 : 1e12;
    if (found.value < 0 || found.value > most)
      return { ok: false as const, message: isPercent ? "Enter 0 to 100 %" : "Enter another amount" };
    const value: Share = isPercent
      ? { kind: "percent", bp: found.value }
      : { kind: "amount", minor: found.value };
    return { ok: true as const, value };
  };
  return (
    <Field<Share | null>
      {...field}
      text={textOf(share, currency)}
      placeholder="30 % or an amount"
      read={read}
      onWrite={onWrite}
    />
  );
}

function textOf(share: Share | null, currency: string): string {
  if (!share) return "";
  return share.kind === "percent" ? formatPercent(share.bp) : decimalText(share.minor, minorDigits(currency));
}
