import { Card } from "#app/components/card.tsx";
import { Figures } from "#app/components/claims/figures.tsx";
import { WaitsForWhom } from "#app/components/claims/waits-for-whom.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import { MoneyBar } from "#app/components/money-bar.tsx";
import { WorkOrderGlyph } from "#app/components/status.tsx";
import type { ContractorMoneyFacts } from "#db/queries/claims/contractor-money.ts";
import { queueLabels, queuePath, queueViews } from "#domain/claim/queue.ts";
import { counted } from "#domain/words.ts";

interface ContractorMoneyProps {
  money: ContractorMoneyFacts;
  contractorId: string;
  currency: string;
}

/** One contractor's money: orders out and how far they are used, invoices by state, what waits for whom. */
export function ContractorMoney({
  money: { sums, views, orders, waiting },
  contractorId,
  currency,
}: ContractorMoneyProps) {
  const amount = (minor: number) => <Money {...{ minor, currency }} />;
  const board = `/board?view=table&contractor=${contractorId}`;
  const shown = queueViews.filter((view) => views[view].claims > 0 || view === "waiting");
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
        figures={shown.map((view) => ({
          word: queueLabels[view],
          value: amount(views[view].sumMinor),
          note: counted(views[view].claims, "invoice"),
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
