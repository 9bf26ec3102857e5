import { DateText } from "#app/components/clock.tsx";
import { Money } from "#app/components/money.tsx";
import { type QueueFilter, queuePath } from "#domain/claim/queue.ts";
import { sum } from "#domain/money/document-totals.ts";
import { counted } from "#domain/words.ts";
import { Figures } from "./figures.tsx";

interface Waiting {
  personId: string | null;
  name: string | null;
  claims: number;
  sumMinor: number;
  oldestAt: number;
}

interface QueueFiguresProps {
  waiting: readonly Waiting[];
  toPay: { claims: number; sumMinor: number };
  filter: QueueFilter;
  currency: string;
  me: string;
}

export function QueueFigures({ waiting, toPay, filter: { contractorId }, currency, me }: QueueFiguresProps) {
  const mine = waiting.find(({ personId }) => personId === me);
  const all = {
    claims: sum(waiting.map(({ claims }) => claims)),
    sumMinor: sum(waiting.map(({ sumMinor }) => sumMinor)),
  };
  const oldest = Math.min(...waiting.map(({ oldestAt }) => oldestAt));
  const money = (minor: number) => <Money {...{ minor, currency }} />;
  return (
    <Figures
      label="Invoices in figures"
      figures={[
        {
          word: "Waiting for you",
          value: money(mine?.sumMinor ?? 0),
          note: counted(mine?.claims ?? 0, "invoice"),
          to: queuePath({ contractorId, waitsFor: me }),
        },
        {
          word: "Waiting for anybody",
          value: money(all.sumMinor),
          note: counted(all.claims, "invoice"),
          to: queuePath({ contractorId }),
        },
        {
          word: "Waits longest",
          value: waiting.length > 0 ? <DateText at={oldest} as="ago" /> : "None",
          to: queuePath({ contractorId, sort: "age" }),
        },
        {
          word: "Approved, to pay",
          value: money(toPay.sumMinor),
          note: counted(toPay.claims, "invoice"),
          to: queuePath({ contractorId, view: "to_pay" }),
        },
      ]}
    />
  );
}
