import type { DocumentPage } from "#db/queries/document-page.ts";
import { Card } from "../card.tsx";
import { DateText } from "../clock.tsx";
import { List, ListRow } from "../list.tsx";

interface VersionsCardProps extends Pick<DocumentPage, "versions"> {
  documentId: string;
}

/** What was sent when, each as it was. */
export function VersionsCard({ versions, documentId }: VersionsCardProps) {
  if (versions.length < 2) return null;
  return (
    <Card title="Versions" flush>
      <List label="Versions">
        {versions.map(({ n, sentAt, sentBy, note }) => (
          <ListRow
            key={n}
            title={
              <a className="link" href={`/documents/${documentId}/pdf?n=${n}`}>
                Version {n}
              </a>
            }
          >
            <span className="block">
              Sent by {sentBy}, <DateText at={sentAt} as="moment" />
            </span>
            {note && <span className="block text-ink-2">{note}</span>}
          </ListRow>
        ))}
      </List>
    </Card>
  );
}
