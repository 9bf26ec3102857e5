import { Card } from "#app/components/card.tsx";
import { FileIcon } from "#app/components/icons/actions.tsx";
import { List } from "#app/components/list.tsx";
import type { ClaimFile } from "#db/queries/claims/claim-files.ts";
import type { ListedVersion } from "#db/queries/claims/claim-view.ts";

interface DocumentsProps {
  documents: readonly ClaimFile[];
  versions: readonly ListedVersion[];
}

/** The papers of every version, the newest version first. */
export function Documents({ documents, versions }: DocumentsProps) {
  const rows = versions
    .toReversed()
    .flatMap(({ id, revision }) =>
      documents.filter(({ claimId }) => claimId === id).map((document) => ({ ...document, revision })),
    );
  return (
    <Card title="Invoice as sent">
      {rows.length === 0 ? (
        <p className="text-ink-2">No paper was attached. The lines above are the invoice.</p>
      ) : (
        <List label="Files of this invoice">
          {rows.map(({ id, name, size, uploaderName, revision }) => (
            <li className="list-row" key={id}>
              <FileIcon />
              <div className="min-w-0">
                <a className="list-title" href={`/files/${id}?preview=1`}>
                  {name}
                </a>
                <div className="list-meta">
                  {versions.length > 1 && `Version ${revision} · `}
                  {sizeText(size)} · {uploaderName}
                </div>
              </div>
            </li>
          ))}
        </List>
      )}
    </Card>
  );
}

const sizeText = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
