import type { Cockpit } from "#db/queries/standing-orders/cockpit.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { Card } from "../card.tsx";
import { DocumentStatus } from "../document/document-status.tsx";
import { List, ListRow } from "../list.tsx";

interface ChangesCardProps {
  page: Pick<Cockpit, "standingOrder" | "documents">;
  /** The address of a document for this side, before its id. */
  documentBase: string;
}

/** The document it was agreed by, those that change or renew it, and the one it renews. */
export function ChangesCard({ page: { standingOrder, documents }, documentBase }: ChangesCardProps) {
  const { id, number, title } = standingOrder;
  const agreed = {
    id,
    number,
    title,
    ofDocumentId: null,
    kind: "standing_order" as const,
    state: "accepted" as const,
  };
  return (
    <Card title="Documents" flush>
      <List label="Documents">
        {[...documents, agreed].map((one) => (
          <ListRow
            key={one.id}
            to={`${documentBase}/${one.id}`}
            title={one.title}
            end={<DocumentStatus state={one.state} />}
          >
            {wordOf(one, id)} <span className="tnum">{one.number}</span>
          </ListRow>
        ))}
      </List>
    </Card>
  );
}

function wordOf(
  { id, kind, ofDocumentId }: Omit<Cockpit["documents"][number], "stateAt">,
  of: string,
): string {
  if (kind !== "standing_order" || id === of) return kindFacts[kind].label;
  return ofDocumentId === of ? "Renewal" : "Renewed by this one:";
}
