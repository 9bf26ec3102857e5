import { Card } from "#app/components/card.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { type DocumentKind, documentKinds, isStanding, kindFacts } from "#domain/document/kinds.ts";

const WORDS: Record<DocumentKind, string> = {
  estimate: "What it may cost, for the customer to agree to.",
  proposal: "What you offer and for how much, for the customer to accept or sign.",
  change_order: "What is added to or taken from an accepted order.",
  customer_invoice: "What the customer is to pay of an accepted order.",
  bid_request: "Ask contractors for their price.",
  work_order: "Work for a contractor to accept and do.",
  purchase_order: "Goods for a contractor to deliver.",
  standing_order: "Work a contractor may be called off for, inside a period and a cap.",
  standing_change: "What changes in an accepted standing order.",
  bill: "What a contractor is owed on an order, for them to confirm.",
};

interface KindChoicesProps {
  jobId: string;
  /** Kinds that this job has nothing for yet. */
  without: readonly DocumentKind[];
}

export function KindChoices({ jobId, without }: KindChoicesProps) {
  const offered = documentKinds.filter((kind) => !without.includes(kind) && !isStanding(kind));
  return (
    <div className="grid gap-4">
      {(["customer", "contractor"] as const).map((party) => (
        <Card key={party} title={`For the ${party}`} flush>
          <List label={`For the ${party}`}>
            {offered
              .filter((kind) => kindFacts[kind].party === party)
              .map((kind) => (
                <ListRow
                  key={kind}
                  title={kindFacts[kind].label}
                  to={`/jobs/${jobId}/documents/new?kind=${kind}`}
                >
                  {WORDS[kind]}
                </ListRow>
              ))}
          </List>
        </Card>
      ))}
    </div>
  );
}
