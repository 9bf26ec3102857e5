import { TextArea } from "./form/text-area.tsx";
import { TextField } from "./form/text-field.tsx";

interface CustomerFieldsProps {
  customer?: { name: string; email: string | null; phone: string | null; address: string | null };
}

export function CustomerFields({ customer }: CustomerFieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={customer?.name} autoComplete="off" required />
      <div className="field-row">
        <TextField
          label="Email"
          name="email"
          type="email"
          defaultValue={customer?.email ?? undefined}
          autoComplete="off"
        />
        <TextField
          label="Phone"
          name="phone"
          type="tel"
          defaultValue={customer?.phone ?? undefined}
          autoComplete="off"
        />
      </div>
      <TextArea label="Address" name="address" defaultValue={customer?.address ?? undefined} rows={2} />
    </>
  );
}
