import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { DateField } from "#app/components/form/date-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Money } from "#app/components/money.tsx";
import { ActionBar } from "#app/components/page.tsx";
import type { BidPage } from "#db/queries/bids/bid-page.ts";
import { AlternateFields } from "./alternate-fields.tsx";
import { BidLineFields } from "./bid-line-fields.tsx";
import { useBidTotals } from "./use-bid-totals.ts";

interface BidFormProps extends Pick<BidPage, "n" | "lines" | "bid"> {
  currency: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** A bid, the first time and every time it is replaced: the lines are those of the request. */
export function BidForm({ n, lines, bid, currency, today }: BidFormProps) {
  const content = bid?.content;
  const { totals, onInput } = useBidTotals(lines, content, currency);
  return (
    <div onInput={onInput}>
      <CommandForm className="grid gap-4">
        <input type="hidden" name="n" value={n} />
        <Card title="What you price" flush>
          <div className="mt-2 border-t border-line">
            {lines.map((line, index) => (
              <BidLineFields
                key={line.id}
                {...{ line, index, currency }}
                bid={content?.lines.find(({ lineId }) => lineId === line.id)}
              />
            ))}
          </div>
        </Card>
        <Card title="What else you offer">
          <AlternateFields alternates={content?.alternates ?? []} currency={currency} />
        </Card>
        <Card title="Terms of your bid">
          <div className="grid gap-4">
            <TextArea
              label="What your price does not include"
              name="exclusions"
              defaultValue={content?.exclusions}
              maxLength={4_000}
            />
            <TextArea label="Note" name="note" defaultValue={content?.note} maxLength={4_000} />
            <DateField
              label="Your price holds until"
              name="validUntil"
              defaultValue={bid?.validUntil ?? undefined}
              min={today}
            />
          </div>
        </Card>
        <ActionBar>
          <SubmitButton>{bid ? "Replace my bid" : "Send my bid"}</SubmitButton>
          {totals && (
            <p>
              <b className="font-medium">
                <Money minor={totals.netMinor} currency={currency} />
              </b>{" "}
              <span className="text-13 text-ink-2">
                without tax, <Money minor={totals.grossMinor} currency={currency} /> with it
              </span>
            </p>
          )}
        </ActionBar>
      </CommandForm>
    </div>
  );
}
