import { use, useEffect, useRef } from "react";
import { FormContext } from "#app/components/form/form-context.ts";
import { UploadRows } from "#app/components/work-order/upload-rows.tsx";
import { useUploads } from "#app/files/use-uploads.ts";

export interface InvoiceUploadsProps {
  workOrderId: string;
  picked: readonly File[];
}

/** Files on their way to an invoice, and the names they go by in its form once they have arrived. */
export function InvoiceUploads({ workOrderId, picked }: InvoiceUploadsProps) {
  const queue = useUploads({ workOrderId, purpose: "invoice" });
  const { add } = queue;
  const begun = useRef({ before: new Set(queue.uploads.map(({ key }) => key)), picked: 0 });
  useEffect(() => {
    const fresh = picked.slice(begun.current.picked);
    begun.current.picked = picked.length;
    if (fresh.length > 0) add(fresh);
  }, [picked, add]);

  const own = queue.uploads.filter(({ key }) => !begun.current.before.has(key));
  const attached = attachedIds(use(FormContext)?.reply?.values ?? {});
  const sent = own.flatMap(({ key, sent }) =>
    sent && !attached.includes(sent.fileId) ? [{ key, ...sent }] : [],
  );
  const underWay = own.filter(({ state }) => state === "waiting" || state === "sending").length;
  return (
    <>
      <UploadRows {...queue} uploads={own} />
      {sent.length > 0 && (
        <ul className="text-13 text-ink-2" aria-label="Arrived">
          {sent.map(({ key, fileId, name }, index) => (
            <li key={key}>
              Attached: {name}
              <input type="hidden" name={`fileIds[${attached.length + index}]`} value={fileId} />
              <input type="hidden" name={`fileNames[${attached.length + index}]`} value={name} />
            </li>
          ))}
        </ul>
      )}
      {underWay > 0 && <input type="hidden" name="filesUnderWay" value={underWay} />}
    </>
  );
}

/** Those that came with a try that was refused stand in the form already. */
const attachedIds = (values: Record<string, string | string[]>) =>
  Object.entries(values).flatMap(([name, value]) => (name.startsWith("fileIds[") ? value : []));
