import { useEffect, useRef } from "react";
import { useUploads } from "#app/files/use-uploads.ts";
import { UploadRows } from "./upload-rows.tsx";
import type { Picked } from "./uploads-begun.ts";

/** What goes up to one work order: adds what was picked to the queue, each once, and shows how far it is. */
export default function UploadsOf({
  workOrderId,
  picked,
}: {
  workOrderId: string;
  picked: readonly Picked[];
}) {
  const photos = useUploads({ workOrderId, purpose: "photo" });
  const attachments = useUploads({ workOrderId, purpose: "attachment" });
  const added = useRef(0);
  useEffect(() => {
    const fresh = picked.slice(added.current);
    added.current = picked.length;
    for (const { purpose, files } of fresh) (purpose === "photo" ? photos : attachments).add(files);
  }, [picked, photos, attachments]);
  return (
    <>
      <UploadRows {...photos} />
      <UploadRows {...attachments} />
    </>
  );
}
