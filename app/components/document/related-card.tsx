import type { DocumentPage } from "#db/queries/document-page.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { Card } from "../card.tsx";
import { List, ListRow } from "../list.tsx";
import { DocumentNet } from "./document-net.tsx";
import { DocumentStatus } from "./document-status.tsx";

/** Change orders of an order, and the invoices drawn on it. */
export function RelatedCard({ related, currency }: Pick<DocumentPage, "related"> & { currency: string }) {
  if (related.length === 0) return null;
  return (
    <Card title="Belongs to it" flush>
      <List label="Belongs to it">
        {related.map(({ id, kind, number, title, state, netMinor }) => (
          <ListRow
            key={id}
            to={`/documents/${id}`}
            title={title}
            end={
              <>
                <DocumentNet {...{ kind, netMinor, currency }} />
                <DocumentStatus state={state} />
              </>
            }
          >
            {kindFacts[kind].label} <span className="tnum">{number}</span>
          </ListRow>
        ))}
      </List>
    </Card>
  );
}
