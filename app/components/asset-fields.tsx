import { TextArea } from "./form/text-area.tsx";
import { TextField } from "./form/text-field.tsx";

interface AssetFieldsProps {
  asset?: { name: string; code: string | null; category: string | null; notes: string | null };
}

export function AssetFields({ asset }: AssetFieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={asset?.name} autoComplete="off" required />
      <div className="field-row">
        <TextField label="Code" name="code" defaultValue={asset?.code ?? undefined} hint="As on its label." />
        <TextField
          label="Category"
          name="category"
          defaultValue={asset?.category ?? undefined}
          placeholder="Heating"
        />
      </div>
      <TextArea label="Notes" name="notes" defaultValue={asset?.notes ?? undefined} />
    </>
  );
}
