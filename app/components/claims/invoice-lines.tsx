import type { ReactNode } from "react";
import { Money, Quantity } from "#app/components/money.tsx";
import type { ClaimView } from "#db/queries/claims/claim-view.ts";
import { partWords } from "#domain/claim/part-words.ts";
import { RateCompared } from "./rate-compared.tsx";

type Line = ClaimView["lines"][number];

interface InvoiceLinesProps {
  lines: readonly Line[];
  currency: string;
  /** What the columns are called on this side. */
  words?: { ordered: string; billed: string };
}

/** Two columns that line up: ordered and billed before on the left, billed now on the right. */
export function InvoiceLines({
  lines,
  currency,
  words = { ordered: "Ordered", billed: "Billed" },
}: InvoiceLinesProps) {
  return (
    <div>
      <div
        className="hidden grid-cols-2 gap-x-8 border-b border-line px-4 py-2 text-12 font-medium text-ink-3 lg:grid"
        aria-hidden="true"
      >
        <span>{words.ordered}</span>
        <span>{words.billed}</span>
      </div>
      <ul aria-label={`${words.ordered} and ${words.billed.toLowerCase()}, line by line`}>
        {lines.map((line, index) => (
          <li key={line.key} className={index > 0 ? "border-t border-line" : undefined}>
            <div className="grid gap-x-8 gap-y-2 px-4 py-3 lg:grid-cols-2">
              <OrderedSide {...{ line, currency }} word={words.ordered} />
              <BilledSide {...{ line, currency }} word={words.billed} />
              <Differences {...{ line, currency }} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SideProps {
  line: Line;
  currency: string;
  word: string;
}

function OrderedSide({ line: { ordered, beforeMinor }, currency, word }: SideProps) {
  if (!ordered) {
    return (
      <div className="text-ink-3">
        <Word>{word}</Word>
        <p>Not on the order</p>
      </div>
    );
  }
  return (
    <div>
      <Word>{word}</Word>
      <Amount
        text={ordered.description}
        minor={ordered.netMinor}
        note={
          <Rate
            quantityMilli={ordered.quantityMilli}
            unit={ordered.unit}
            unitPriceMinor={ordered.unitPriceMinor}
            {...{ currency }}
          />
        }
        {...{ currency }}
      />
      {beforeMinor !== 0 && (
        <p className="flex justify-between gap-3 text-13 text-ink-3">
          <span>Billed before</span>
          <Money minor={beforeMinor} {...{ currency }} />
        </p>
      )}
    </div>
  );
}

function BilledSide({ line: { billed, ordered, beforeMinor }, currency, word }: SideProps) {
  const orderedMinor = ordered?.netMinor ?? 0;
  return (
    <div className="grid content-start gap-1">
      <Word>{word}</Word>
      {billed.length === 0 && <p className="text-ink-3">Not billed here</p>}
      {billed.map((line) => (
        <div key={line.id}>
          <Amount
            text={line.description}
            minor={line.netMinor}
            note={
              line.billedBy === "amount" ? (
                partWords({ ...line, orderedMinor, beforeMinor })
              ) : (
                <Rate
                  quantityMilli={line.quantityMilli}
                  unit={line.unit}
                  unitPriceMinor={line.unitPriceMinor}
                  {...{ currency }}
                />
              )
            }
            {...{ currency }}
          />
          {line.withheldReason && (
            <p className="flex justify-between gap-3 text-13 tone-red">
              <span>Withheld: {line.withheldReason}</span>
              <Money minor={line.approvedMinor - line.netMinor} {...{ currency }} />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** Each difference in money on a line of its own, under what is billed. */
function Differences({ line: { findings }, currency }: Omit<SideProps, "word">) {
  const apart = findings.filter(
    ({ differenceMinor, outcome }) => differenceMinor !== 0 || outcome === "hold",
  );
  return apart.map((finding) => (
    <p
      key={`${finding.check} ${finding.line}`}
      className={`flex justify-between gap-3 text-13 lg:col-start-2 ${finding.outcome === "hold" && !finding.released ? "tone-amber font-medium" : "text-ink-3"}`}
    >
      <span>
        {finding.message}
        <RateCompared rate={finding.rate} {...{ currency }} />
      </span>
      <Money minor={finding.differenceMinor} sign="always" {...{ currency }} />
    </p>
  ));
}

function Word({ children }: { children: string }) {
  return <p className="text-12 font-medium text-ink-3 lg:sr-only">{children}</p>;
}

interface AmountProps {
  text: string;
  note: ReactNode;
  minor: number;
  currency: string;
}

function Amount({ text, note, minor, currency }: AmountProps) {
  return (
    <div className="flex justify-between gap-3">
      <p className="min-w-0 wrap-anywhere">
        {text}
        <span className="block text-13 text-ink-3">{note}</span>
      </p>
      <span className="font-medium">
        <Money {...{ minor, currency }} />
      </span>
    </div>
  );
}

function Rate({
  quantityMilli,
  unit,
  unitPriceMinor,
  currency,
}: {
  quantityMilli: number;
  unit: string;
  unitPriceMinor: number;
  currency: string;
}) {
  return (
    <span className="tnum">
      <Quantity milli={quantityMilli} unit={unit === "each" ? undefined : unit} /> ×{" "}
      <Money minor={unitPriceMinor} bare {...{ currency }} />
    </span>
  );
}
