import { SelectField } from "./form/select-field.tsx";
import { TextArea } from "./form/text-area.tsx";
import { TextField } from "./form/text-field.tsx";

interface SiteFieldsProps {
  customers: readonly { id: string; name: string }[];
  customerId?: string | null;
  site?: { name: string; address: string; accessNotes: string | null };
}

export function SiteFields({ customers, customerId, site }: SiteFieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={site?.name} autoComplete="off" required />
      <TextArea label="Address" name="address" defaultValue={site?.address} rows={2} />
      <SelectField
        label="Customer"
        name="customerId"
        options={customers.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={customerId ?? ""}
        placeholder="Nobody, it is ours"
      />
      <TextArea
        label="Getting in"
        name="accessNotes"
        defaultValue={site?.accessNotes ?? undefined}
        hint="Keys, gates, parking, who to call. Contractors see this."
      />
    </>
  );
}
