import { type ComponentType, useState } from "react";
import { FileField } from "#app/components/form/file-field.tsx";
import type { InvoiceUploadsProps } from "./invoice-uploads.tsx";

/** What belongs to an invoice, of any size: it goes up while the rest is written. Without script it travels with the form. */
export function InvoiceFiles({ workOrderId }: { workOrderId: string }) {
  const [picked, setPicked] = useState<readonly File[]>([]);
  const [Uploads, setUploads] = useState<ComponentType<InvoiceUploadsProps> | null>(null);

  async function take(input: HTMLInputElement) {
    const files = [...(input.files ?? [])];
    try {
      const { InvoiceUploads } = await import("./invoice-uploads.tsx");
      setUploads(() => InvoiceUploads);
      setPicked((before) => [...before, ...files]);
      input.value = "";
    } catch {
      // Without a connection they stay in the field and travel with the form
    }
  }

  return (
    <>
      {Uploads && <Uploads workOrderId={workOrderId} picked={picked} />}
      <FileField
        label="Your invoice and other papers"
        name="files"
        hint={
          <>
            The invoice itself first, as PDF or photo.{" "}
            <span className="without-script">Up to 25 MB together.</span>
          </>
        }
        accept="application/pdf,image/*"
        multiple
        onChange={({ currentTarget }) => void take(currentTarget)}
      />
    </>
  );
}
