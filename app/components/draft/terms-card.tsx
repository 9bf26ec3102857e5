import type { Shows } from "#domain/document/draft.ts";
import { addRow, removeRow, setField, setRow } from "#party/draft-doc/edit.ts";
import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { DayField } from "./day-field.tsx";
import { useDesk } from "./desk-context.ts";
import { newId } from "./line-edits.ts";
import { ShareField } from "./share-field.tsx";
import { SharedField } from "./shared-field.tsx";

const SHOWN: [keyof Shows, string][] = [
  ["lines", "Lines"],
  ["quantities", "Quantities"],
];

const SHOWN_OF_PRICES: [keyof Shows, string][] = [
  ["prices", "Prices of lines"],
  ["groups", "Sums of groups"],
  ["totals", "Totals"],
];

/** What its recipient sees of it (rule D2). */
export function ShownCard() {
  const { link, draft, isPriced, mayWrite } = useDesk();
  return (
    <Card title="The recipient sees">
      <div className="grid gap-2">
        {[...SHOWN, ...(isPriced ? SHOWN_OF_PRICES : [])].map(([what, label]) => (
          <label className="draft-tick" key={what} data-place={`show:${what}`}>
            <input
              type="checkbox"
              checked={draft.show[what]}
              disabled={!mayWrite}
              onChange={({ target }) => setField(link.doc, "show", what, target.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </Card>
  );
}

/** Until when it stands, and how it is paid. */
export function PaymentCard() {
  const { link, draft, mayWrite } = useDesk();
  const { doc } = link;
  return (
    <Card title="Dates and payments">
      <div className="grid gap-3">
        <DayField
          place="until"
          label="Until"
          value={draft.until}
          onWrite={(until) => setField(doc, "fields", "until", until)}
        />
        <ShareField
          place="deposit"
          label="Deposit"
          labelled
          share={draft.deposit}
          onWrite={(deposit) => setField(doc, "fields", "deposit", deposit)}
        />
        <ol className="grid gap-3" aria-label="Payments">
          {draft.schedule.map(({ id, name, share, on }, at) => (
            <li key={id} className="draft-milestone">
              <SharedField
                of={{ table: "schedule", id, key: "name" }}
                place={`milestone:${id}:name`}
                label={`Payment ${at + 1}`}
                text={name}
                placeholder="When the roof is closed"
                longest={200}
              />
              <ShareField
                place={`milestone:${id}:share`}
                label={`Share of payment ${at + 1}`}
                share={share}
                onWrite={(part) => part && setRow(doc, "schedule", id, { share: part })}
              />
              <DayField
                place={`milestone:${id}:on`}
                label={`Day of payment ${at + 1}`}
                hidden
                value={on}
                onWrite={(day) => setRow(doc, "schedule", id, { on: day })}
              />
              {mayWrite && (
                <Button size="small" kind="bare" onClick={() => removeRow(doc, "schedule", id)}>
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ol>
        {mayWrite && (
          <div>
            <Button
              size="small"
              onClick={() =>
                addRow(doc, "schedule", newId(), { name: "", share: { kind: "percent", bp: 0 }, on: null })
              }
            >
              Add a payment
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
