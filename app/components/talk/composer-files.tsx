import { type RefObject, useEffect, useId, useRef } from "react";
import type { UploadPlace } from "#app/files/upload.ts";
import { useUploads } from "#app/files/use-uploads.ts";
import type { PartyTag } from "#domain/access/audience.ts";
import type { Party } from "#domain/comment/readers.ts";
import { Button } from "../button.tsx";
import { AttachIcon } from "../icons/actions.tsx";
import { Progress } from "../money-bar.tsx";
import { useListeners } from "../use-listeners.ts";

export interface ComposerFilesProps {
  /** What takes pasted and dropped files. */
  box: RefObject<HTMLElement | null>;
  jobId: string;
  workOrderId: string | undefined;
  documentId: string | undefined;
  tags: readonly PartyTag[];
  parties: readonly Party[];
  isStaff: boolean;
  /** Asked for before this was there: the choice opens at once. */
  opens: boolean;
}

/** Files go to whoever the composer names at that moment, each an entry of its own in the log. */
export default function ComposerFiles({ box, tags, opens, ...where }: ComposerFilesProps) {
  const place = placeOf({ tags, ...where });
  const { uploads, add, retry, dismiss } = useUploads(place ?? { jobId: where.jobId, purpose: "attachment" });
  const id = useId();
  const choice = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (opens) choice.current?.click();
  }, [opens]);

  useEffect(() => {
    for (const { key, state } of uploads) if (state === "sent") dismiss(key);
  }, [uploads, dismiss]);

  const take = (event: Event, data: DataTransfer | null) => {
    if (!place || !data?.files.length) return;
    event.preventDefault();
    add(data.files);
  };
  useListeners(box, {
    paste: (event) => take(event, event.clipboardData),
    dragover: (event) => event.preventDefault(),
    drop: (event) => take(event, event.dataTransfer),
  });

  return (
    <>
      {place ? (
        <label className="btn btn-bare btn-small" htmlFor={id}>
          <AttachIcon /> Add files
          <input
            className="sr-only"
            ref={choice}
            id={id}
            type="file"
            multiple
            onChange={({ target }) => {
              add(target.files ?? []);
              target.value = "";
            }}
          />
        </label>
      ) : (
        <span className="field-hint">Choose one contractor to add files.</span>
      )}
      {uploads.map(({ key, name, state, progress, message }) => (
        <div key={key} className="composer-upload">
          <Progress label={message ?? name} done={Math.round(progress * 100)} total={100} />
          {state === "failed" && (
            <Button kind="bare" size="small" onClick={() => retry(key)}>
              Try again
            </Button>
          )}
          <Button kind="bare" size="small" onClick={() => dismiss(key)}>
            Stop
          </Button>
        </div>
      ))}
    </>
  );
}

/** Where a file for these readers goes, or null where no one place fits. */
function placeOf({
  jobId,
  workOrderId,
  documentId,
  tags,
  parties,
  isStaff,
}: Omit<ComposerFilesProps, "box" | "opens">): UploadPlace | null {
  const purpose = "attachment";
  if (documentId) return { jobId, documentId, purpose, audience: tags.length > 0 ? "both" : "internal" };
  if (!isStaff) return workOrderId ? { workOrderId, purpose } : { jobId, purpose };
  const contractors = parties.filter(({ tag }) => tags.includes(tag) && tag.startsWith("contractor:"));
  const toCustomer = tags.some((tag) => tag.startsWith("customer:"));
  if (contractors.length === 0) return { jobId, purpose, audience: toCustomer ? "customer" : "internal" };
  const order = workOrderId ?? contractors[0]?.workOrderId;
  if (contractors.length > 1 || !order) return null;
  return { workOrderId: order, purpose, audience: toCustomer ? "both" : "contractor" };
}
