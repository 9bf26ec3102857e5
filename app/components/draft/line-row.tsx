import { memo } from "react";
import type { DraftLine } from "#domain/document/draft.ts";
import { minorDigits } from "#domain/money/currency.ts";
import { decimalText, formatQuantity } from "#domain/money/format.ts";
import { lineNet } from "#domain/money/money.ts";
import { parseMoney, parsePercent, parseQuantity } from "#domain/money/parse.ts";
import { setRow } from "#party/draft-doc/edit.ts";
import { Money } from "../money.tsx";
import { useDesk } from "./desk-context.ts";
import { Field, within } from "./field.tsx";
import { LineMore } from "./line-more.tsx";
import { SharedField } from "./shared-field.tsx";

const MOST = 1e12;

interface LineRowProps {
  line: DraftLine;
  /** Where it stands, for people: 1 is the first. */
  number: number;
  /** The lines it stands among. */
  among: readonly string[];
}

/** One line, each of whose fields is somebody's to write by themselves. */
export const LineRow = memo(function LineRow({ line, number, among }: LineRowProps) {
  const { link, currency, isPriced, mayWrite } = useDesk();
  const { id } = line;
  const digits = minorDigits(currency);
  const money = (text: string) => parseMoney(text, currency);
  const common = (column: string) => ({ place: `line:${id}:${column}`, className: "draft-cell" });
  const write = (column: keyof DraftLine) => (value: unknown) =>
    setRow(link.doc, "lines", id, { [column]: value });
  return (
    <li className="draft-line" data-line={id} data-row={`lines:${id}`}>
      <SharedField
        of={{ table: "lines", id, key: "description" }}
        {...common("description")}
        label={`Description of line ${number}`}
        text={line.description}
        placeholder="What it is"
        lines={1}
        longest={500}
      />
      <Field
        {...common("quantity")}
        head="Quantity"
        label={`Quantity of line ${number}`}
        text={formatQuantity(line.quantityMilli)}
        read={within(parseQuantity, 0, MOST)}
        onWrite={write("quantityMilli")}
      />
      <SharedField
        of={{ table: "lines", id, key: "unit" }}
        {...common("unit")}
        head="Unit"
        label={`Unit of line ${number}`}
        text={line.unit}
        placeholder="each"
        longest={20}
      />
      {isPriced && (
        <>
          <Field
            {...common("price")}
            head="Price"
            label={`Price of line ${number}`}
            text={decimalText(line.unitPriceMinor, digits)}
            read={within(money, -MOST, MOST)}
            onWrite={write("unitPriceMinor")}
          />
          <Field
            {...common("discount")}
            head="Discount"
            label={`Discount on line ${number}`}
            text={line.discountMinor === 0 ? "" : decimalText(line.discountMinor, digits)}
            placeholder="0"
            read={within(money, 0, MOST)}
            onWrite={write("discountMinor")}
          />
        </>
      )}
      <Field
        {...common("tax")}
        head="Tax %"
        label={`Tax on line ${number}, in percent`}
        text={decimalText(line.taxBp, 2).replace(/\.?0+$/, "") || "0"}
        read={within(parsePercent, 0, 10_000)}
        onWrite={write("taxBp")}
      />
      {isPriced && (
        <span className="draft-amount">
          <Money minor={lineNet(line)} currency={currency} bare />
        </span>
      )}
      <LineMore line={line} number={number} among={among} />
      {mayWrite && <span className="draft-grip" aria-hidden="true" />}
    </li>
  );
}, isSame);

function isSame(before: LineRowProps, after: LineRowProps): boolean {
  return (
    before.number === after.number &&
    before.among.join() === after.among.join() &&
    JSON.stringify(before.line) === JSON.stringify(after.line)
  );
}
