import { sizeWords } from "#domain/file/size-words.ts";
import { Card } from "../card.tsx";
import { DateText } from "../clock.tsx";
import { FileIcon } from "../icons/actions.tsx";
import { List, ListRow } from "../list.tsx";
import { PhotoGrid } from "../photo-grid.tsx";

export interface ShownFile {
  id: string;
  name: string;
  size: number;
  thumbnail: boolean;
  uploaderName: string;
  createdAt: number;
}

/** Pictures as themselves, then everything else by name. */
export function FilesCard({
  title,
  files,
  empty,
}: {
  title: string;
  files: readonly ShownFile[];
  empty: string;
}) {
  const pictures = files.filter(({ thumbnail }) => thumbnail);
  const others = files.filter(({ thumbnail }) => !thumbnail);
  return (
    <Card title={title} flush>
      {files.length === 0 && <p className="card-body text-ink-3">{empty}</p>}
      {pictures.length > 0 && (
        <div className="card-body">
          <PhotoGrid
            photos={pictures.map(({ id, name }) => ({
              id,
              href: `/files/${id}?preview=1`,
              thumbnail: `/files/${id}/thumbnail`,
              alt: name,
            }))}
          />
        </div>
      )}
      {others.length > 0 && (
        <List label={title}>
          {others.map(({ id, name, size, uploaderName, createdAt }) => (
            <ListRow
              key={id}
              mark={<FileIcon />}
              title={<a href={`/files/${id}?preview=1`}>{name}</a>}
              end={<span className="text-13 text-ink-3 tnum">{sizeWords(size)}</span>}
            >
              {uploaderName} · <DateText at={createdAt} />
            </ListRow>
          ))}
        </List>
      )}
    </Card>
  );
}
