import { use, useId, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { FormContext } from "#app/components/form/form-context.ts";
import { PlusIcon } from "#app/components/icons/actions.tsx";
import { Money } from "#app/components/money.tsx";
import { RateOptions } from "#app/components/rates/rate-options.tsx";
import { lineNet } from "#domain/money/money.ts";
import { parseMoney, parseQuantity } from "#domain/money/parse.ts";
import type { DayRate } from "#domain/rate/rates-on.ts";
import { type Line, LineRow } from "./line-row.tsx";
import { places } from "./numbered.ts";

const WITHOUT_SCRIPT = 5;

export interface LinesFieldProps {
  currency: string;
  /** What is filled in to begin with, such as the last quote. */
  lines?: readonly Line[];
  /** Whether there may be no line at all. */
  optional?: boolean;
  /** What the contractor's cards agree on the day of the work. */
  rates?: readonly DayRate[];
}

const NO_RATES: readonly DayRate[] = [];

/** Priced lines: what, how many of what, at what price. Rows nobody fills in are not sent. */
export function LinesField({ currency, lines = [], optional = false, rates = NO_RATES }: LinesFieldProps) {
  const reply = use(FormContext)?.reply;
  const typedRows = Object.keys(reply?.values ?? {}).filter((name) => name.endsWith("].description")).length;
  const [count, setCount] = useState(Math.max(lines.length, typedRows, 1));
  const listId = useId();
  const [totalMinor, setTotalMinor] = useState(() => lines.reduce((sum, line) => sum + netOf(line), 0));
  return (
    <fieldset className="field" onChange={(event) => setTotalMinor(totalOf(event.currentTarget, currency))}>
      <legend className="field-label mb-2">Lines</legend>
      {reply?.errors.lines && <p className="field-error">{reply.errors.lines[0]}</p>}
      <div className="line-rows">
        {places(count).map((index) => (
          <LineRow
            key={index}
            index={index}
            line={lines[index]}
            currency={currency}
            required={index === 0 && !optional}
            {...{ rates, listId }}
          />
        ))}
        <noscript>
          {places(WITHOUT_SCRIPT).map((index) => (
            <LineRow
              key={index}
              index={count + index}
              currency={currency}
              required={false}
              {...{ rates, listId }}
            />
          ))}
        </noscript>
      </div>
      {rates.length > 0 && <RateOptions id={listId} {...{ rates, currency }} />}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <Button size="small" onClick={() => setCount(count + 1)}>
          <PlusIcon /> Add a line
        </Button>
        <output className="text-14 text-ink-2" aria-live="polite">
          Total without tax <Money minor={totalMinor} currency={currency} />
        </output>
      </div>
    </fieldset>
  );
}

const netOf = ({ quantityMilli, unitPriceMinor }: Line) =>
  lineNet({ quantityMilli, unitPriceMinor, discountMinor: 0 });

function totalOf(fieldset: HTMLFieldSetElement, currency: string): number {
  const text = (index: number, part: string) =>
    fieldset.querySelector<HTMLInputElement>(`[name="lines[${index}].${part}"]`)?.value ?? "";
  let total = 0;
  for (let index = 0; fieldset.querySelector(`[name="lines[${index}].description"]`); index += 1) {
    const quantity = parseQuantity(text(index, "quantityMilli"));
    const price = parseMoney(text(index, "unitPriceMinor"), currency);
    const isSmall = quantity.ok && price.ok && quantity.value * price.value < Number.MAX_SAFE_INTEGER;
    if (isSmall)
      total += lineNet({ quantityMilli: quantity.value, unitPriceMinor: price.value, discountMinor: 0 });
  }
  return total;
}
