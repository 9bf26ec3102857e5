import { useEffect, useRef } from "react";
import { snapshot } from "#app/files/upload-queue.ts";
import { useUploads } from "#app/files/use-uploads.ts";
import { addRow } from "#party/draft-doc/edit.ts";
import { AttachIcon } from "../icons/actions.tsx";
import { PickButton } from "../work-order/pick-button.tsx";
import { UploadRows } from "../work-order/upload-rows.tsx";
import { useDesk } from "./desk-context.ts";

/** Files from this device: they go to the job, seen by staff alone, and along with the draft once they are there. */
export function UploadAttachments({ jobId }: { jobId: string }) {
  const { link } = useDesk();
  const { uploads, add, retry, dismiss } = useUploads({ jobId, purpose: "attachment", audience: "internal" });
  // What goes to the same job from elsewhere is not meant to go along
  const own = useRef(new Set<string>());
  const mine = uploads.filter(({ key }) => own.current.has(key));
  useEffect(() => {
    for (const { key, sent } of mine) {
      if (!sent) continue;
      addRow(link.doc, "attachments", sent.fileId, {});
      dismiss(key);
    }
  }, [mine, link, dismiss]);
  const addOwn = (files: Iterable<File>) => {
    const before = new Set(snapshot().map(({ key }) => key));
    add(files);
    for (const { key } of snapshot()) if (!before.has(key)) own.current.add(key);
  };
  return (
    <>
      <UploadRows uploads={mine} retry={retry} dismiss={dismiss} />
      <div>
        <PickButton label="Add files" icon={<AttachIcon />} add={addOwn} />
      </div>
    </>
  );
}
