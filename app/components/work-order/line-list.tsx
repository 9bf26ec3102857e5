import { List, ListRow } from "#app/components/list.tsx";
import { Money, Quantity } from "#app/components/money.tsx";
import { RateNote } from "#app/components/rates/rate-note.tsx";
import type { LineRate } from "#domain/rate/agreed.ts";
import { numbered } from "./numbered.ts";

interface ShownLine {
  description: string;
  quantityMilli: number;
  unit: string;
  unitPriceMinor: number;
  netMinor: number;
  /** Set on lines that a change order brought. */
  changeNumber?: number | null;
  changeReason?: string | null;
  rate?: LineRate | null;
}

export interface LineListProps {
  lines: readonly ShownLine[];
  currency: string;
  label: string;
}

/** Priced lines where there is no room for columns. */
export function LineList({ lines, currency, label }: LineListProps) {
  return (
    <List label={label}>
      {numbered(lines).map((line) => (
        <ListRow
          key={line.place}
          title={line.description}
          end={<Money minor={line.netMinor} currency={currency} />}
        >
          <Quantity milli={line.quantityMilli} unit={line.unit} /> at{" "}
          <Money minor={line.unitPriceMinor} currency={currency} />
          {line.rate && <RateNote rate={line.rate} line={line} currency={currency} />}
          {line.changeNumber != null && (
            <span className="block">
              Change {line.changeNumber}: {line.changeReason}
            </span>
          )}
        </ListRow>
      ))}
    </List>
  );
}
