import type { DocumentBrief } from "#db/queries/documents.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { LinkButton } from "../button.tsx";
import { Card } from "../card.tsx";
import { List, ListRow } from "../list.tsx";
import { DocumentNet } from "./document-net.tsx";
import { DocumentStatus } from "./document-status.tsx";

interface DocumentsCardProps {
  documents: readonly DocumentBrief[];
  currency: string;
  newTo: string | null;
}

/** What was packaged from the job's budget, and how far it came. */
export function DocumentsCard({ documents, currency, newTo }: DocumentsCardProps) {
  if (documents.length === 0 && !newTo) return null;
  return (
    <Card
      title="Documents"
      flush={documents.length > 0}
      action={
        newTo && (
          <LinkButton size="small" to={newTo}>
            New document
          </LinkButton>
        )
      }
    >
      {documents.length === 0 ? (
        <p className="text-ink-2">
          Proposals, orders, bid requests and invoices are made from lines of the budget.
        </p>
      ) : (
        <List label="Documents">
          {documents.map(({ id, kind, number, title, state, netMinor, party }) => (
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
              {party && ` · ${party}`}
            </ListRow>
          ))}
        </List>
      )}
    </Card>
  );
}
