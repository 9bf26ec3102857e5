import { AS_WRITTEN } from "#app/components/as-written.ts";
import { Card } from "#app/components/card.tsx";
import { useHydrated } from "#app/components/form/use-hydrated.ts";
import { FileIcon } from "#app/components/icons/actions.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { PhotoGrid } from "#app/components/photo-grid.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { AddFiles } from "./add-files.tsx";

export interface PhotosCardProps extends Pick<WorkOrderPage, "files"> {
  workOrderId: string;
  /** Where a plain form sends files; left out for those who only look. */
  sendTo?: string | undefined;
}

/** Photos and files: from the camera in three taps, going up while one goes on. */
export function PhotosCard({ files, workOrderId, sendTo }: PhotosCardProps) {
  const shown = files.filter((file) => file.purpose !== "signature");
  const photos = shown.filter(isPhoto);
  const others = shown.filter((file) => !isPhoto(file));
  if (!sendTo && shown.length === 0) return null;
  return (
    <Card title="Photos and files">
      <div className="grid gap-3">
        {photos.length > 0 && (
          <PhotoGrid
            photos={photos.map(({ id, name, uploaderName, thumbnail }) => ({
              id,
              href: `/files/${id}?preview=1`,
              thumbnail: thumbnail ? `/files/${id}/thumbnail` : null,
              alt: `${name}, by ${uploaderName}`,
            }))}
          />
        )}
        {others.length > 0 && (
          <List label="Files">
            {others.map(({ id, name, uploaderName }) => (
              <ListRow
                key={id}
                mark={<FileIcon />}
                title={
                  <a className="link" href={`/files/${id}`}>
                    {name}
                  </a>
                }
              >
                {uploaderName}
              </ListRow>
            ))}
          </List>
        )}
        {sendTo && <SendFiles {...{ workOrderId, sendTo }} />}
      </div>
    </Card>
  );
}

const isPhoto = ({ type, thumbnail }: WorkOrderPage["files"][number]) =>
  Boolean(thumbnail) || type.startsWith("image/");

/** What stands there without script takes no script along. */
const PlainSendForm = import.meta.env.SSR ? (await import("./plain-send-form.tsx")).default : null;

function SendFiles({ workOrderId, sendTo }: { workOrderId: string; sendTo: string }) {
  const hydrated = useHydrated();
  return (
    <>
      <div className="with-script grid gap-3">
        <AddFiles workOrderId={workOrderId} />
      </div>
      {PlainSendForm ? (
        <div className="without-script">
          <PlainSendForm sendTo={sendTo} />
        </div>
      ) : (
        !hydrated && <div className="without-script" {...AS_WRITTEN} />
      )}
    </>
  );
}
