import { useRef } from "react";
import { FileField } from "#app/components/form/file-field.tsx";
import { useHydrated } from "#app/components/form/use-hydrated.ts";
import { CameraIcon } from "#app/components/icons/actions.tsx";
import { PhotoGrid } from "#app/components/photo-grid.tsx";
import { useUploads } from "#app/files/use-uploads.ts";
import { PickButton } from "./pick-button.tsx";
import { UploadRows } from "./upload-rows.tsx";

/** Photos for one request: they go up while it is written, and travel with it by their ids. */
export function RequestPhotos({ workOrderId }: { workOrderId: string }) {
  const hydrated = useHydrated();
  const queue = useUploads({ workOrderId, purpose: "photo" });
  const before = useRef<Set<string> | null>(null);
  before.current ??= new Set(queue.uploads.map((upload) => upload.key));
  if (!hydrated) return <FileField label="Photos" name="photos" accept="image/*" multiple />;
  const own = queue.uploads.filter((upload) => !before.current?.has(upload.key));
  const sent = own.flatMap((upload) => (upload.sent ? [{ ...upload.sent, preview: upload.preview }] : []));
  return (
    <div className="field">
      <span className="field-label">
        Photos <span className="field-optional">(optional)</span>
      </span>
      {sent.length > 0 && (
        <PhotoGrid
          photos={sent.map(({ fileId, name, preview }) => ({
            id: fileId,
            href: `/files/${fileId}?preview=1`,
            thumbnail: preview ?? `/files/${fileId}/thumbnail`,
            alt: name,
          }))}
        />
      )}
      {sent.map(({ fileId }) => (
        <input key={fileId} type="hidden" name="fileIds" value={fileId} />
      ))}
      <UploadRows {...queue} uploads={own} />
      <div className="flex flex-wrap gap-2">
        <PickButton label="Take a photo" icon={<CameraIcon />} accept="image/*" camera add={queue.add} />
        <PickButton label="Choose photos" icon={<CameraIcon />} accept="image/*" add={queue.add} />
      </div>
    </div>
  );
}
