import { Card } from "#app/components/card.tsx";
import { Figures } from "#app/components/claims/figures.tsx";
import { WaitsForWhom } from "#app/components/claims/waits-for-whom.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import { MoneyBar } from "#app/components/money-bar.tsx";
import { WorkOrderGlyph } from "#app/components/status.tsx";
import type { ContractorMoneyFacts } from "#db/queries/claims/contractor-money.ts";
import { type QueueView, queueLabels, queuePath, queueStates, queueViews } from "#domain/claim/queue.ts";
import { sum } from "#domain/money/document-totals.ts";
import { counted } from "#domain/words.ts";

interface ContractorMoneyProps {
  money: ContractorMoneyFacts;
  contractorId: string;
  currency: string;
}

/** One contractor's money: orders out and how far they are used, invoices by state, what waits for whom. */
export function ContractorMoney({
  money: { sums, orders, claims, waiting },
  contractorId,
  currency,
}: ContractorMoneyProps) {
  const amount = (minor: number) => <Money {...{ minor, currency }} />;
  const board = `/board?view=table&contractor=${contractorId}`;
  const views = queueViews
    .map((view) => ({ view, ...inView(claims, view) }))
    .filter(({ view, claims: n }) => n > 0 || view === "waiting");
  return (
    <section aria-label="Money">
      <Figures
        label="Orders out"
        figures={[
          {
            word: "Orders out",
            value: amount(sums.agreedMinor),
            note: counted(sums.orders, "order"),
            to: board,
          },
          { word: "Of which invoiced", value: amount(sums.invoicedMinor), to: board },
          { word: "Left to bill", value: amount(sums.agreedMinor - sums.invoicedMinor), to: board },
        ]}
      />
      <Figures
        label="Invoices by state"
        figures={views.map(({ view, claims: n, sumMinor }) => ({
          word: queueLabels[view],
          value: amount(sumMinor),
          note: counted(n, "invoice"),
          to: queuePath({ contractorId, view }),
        }))}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="Newest orders out" flush={orders.length > 0}>
          {orders.length === 0 ? (
            <p className="text-ink-2">No order is out.</p>
          ) : (
            <List label="Newest orders out">
              {orders.map(({ id, number, workOrderId, description, workState, ...order }) => (
                <ListRow
                  key={id}
                  to={`/work-orders/${workOrderId}`}
                  mark={<WorkOrderGlyph state={workState} />}
                  title={
                    <>
                      <span className="tnum text-ink-3">{number}</span> {description}
                    </>
                  }
                  end={<Money minor={order.agreedMinor} currency={order.currency} />}
                >
                  <MoneyBar {...order} />
                </ListRow>
              ))}
            </List>
          )}
        </Card>
        <WaitsForWhom waiting={waiting} contractorId={contractorId} currency={currency} />
      </div>
    </section>
  );
}

/** What counts is what is owed once that is decided, else what is billed. */
function inView(claims: ContractorMoneyFacts["claims"], view: QueueView) {
  const rows = claims.filter(({ state }) => queueStates[view].includes(state));
  const decided = view === "to_pay" || view === "paid";
  return {
    claims: sum(rows.map((row) => row.claims)),
    sumMinor: sum(rows.map((row) => (decided ? row.approvedMinor : row.netMinor))),
  };
}
