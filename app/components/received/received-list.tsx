import { DateText } from "#app/components/clock.tsx";
import { Glyph } from "#app/components/glyphs.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import type { ReceivedDocument } from "#db/queries/portal-documents.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { waitsForThem } from "#domain/document/step.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { stepWords } from "./step-words.ts";

interface ReceivedListProps {
  label: string;
  documents: readonly ReceivedDocument[];
  /** Where their pages are. */
  base: string;
  currency: string;
}

/** Documents somebody was sent. */
export function ReceivedList({ label, documents, base, currency }: ReceivedListProps) {
  return (
    <List label={label}>
      {documents.map(({ id, kind, number, title, step, until, sentAt, grossMinor, paidMinor }) => {
        const { word, mark } = stepWords[step];
        const [shape, tone] = mark;
        return (
          <ListRow
            key={id}
            to={`${base}/${id}`}
            mark={<Glyph {...{ shape, tone }} />}
            title={title || kindFacts[kind].theirs}
            end={grossMinor !== null && <Money minor={grossMinor} currency={currency} />}
          >
            <span className="block">
              {kindFacts[kind].theirs} <span className="tnum">{number}</span> · <DateText at={sentAt} />
            </span>
            {step === "pay" && grossMinor !== null && paidMinor !== null && paidMinor > 0 && (
              <span className="block">
                <Money minor={grossMinor - paidMinor} currency={currency} /> left to pay
              </span>
            )}
            <span className={waitsForThem(step) ? "block text-amber" : "block text-ink-2"}>
              {word}
              {until !== null &&
                (waitsForThem(step) || step === "pay") &&
                ` ${UNTIL[step]} ${wholeDay(until)}`}
            </span>
          </ListRow>
        );
      })}
    </List>
  );
}

const UNTIL: Partial<Record<ReceivedDocument["step"], string>> = {
  accept: "until",
  sign: "until",
  pay: "by",
};
