import { useEffect, useRef } from "react";
import { PhotoGrid } from "#app/components/photo-grid.tsx";
import { useUploads } from "#app/files/use-uploads.ts";
import { UploadRows } from "./upload-rows.tsx";

interface RequestUploadsProps {
  workOrderId: string;
  picked: readonly File[];
}

/** Photos of one request on their way, each picked once, and the ids of those that arrived. */
export default function RequestUploads({ workOrderId, picked }: RequestUploadsProps) {
  const queue = useUploads({ workOrderId, purpose: "photo" });
  const { uploads, add } = queue;
  const before = useRef<Set<string> | null>(null);
  before.current ??= new Set(uploads.map((upload) => upload.key));
  const added = useRef(0);
  useEffect(() => {
    const fresh = picked.slice(added.current);
    added.current = picked.length;
    if (fresh.length > 0) add(fresh);
  }, [picked, add]);
  const own = uploads.filter((upload) => !before.current?.has(upload.key));
  const sent = own.flatMap((upload) => (upload.sent ? [{ ...upload.sent, preview: upload.preview }] : []));
  return (
    <>
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
    </>
  );
}
