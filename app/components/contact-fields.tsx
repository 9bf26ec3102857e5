import { TextField } from "./form/text-field.tsx";

interface ContactFieldsProps {
  contact?: { name: string; email: string; phone: string | null };
}

export function ContactFields({ contact }: ContactFieldsProps) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={contact?.name} autoComplete="off" required />
      <TextField
        label="Email"
        name="email"
        type="email"
        defaultValue={contact?.email}
        autoComplete="off"
        required
      />
      <TextField
        label="Phone"
        name="phone"
        type="tel"
        defaultValue={contact?.phone ?? undefined}
        autoComplete="off"
      />
    </>
  );
}
