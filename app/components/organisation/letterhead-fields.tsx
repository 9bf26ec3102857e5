import { SelectField } from "#app/components/form/select-field.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { TextField } from "#app/components/form/text-field.tsx";

export interface LetterheadFieldsProps {
  organisation: {
    address: string | null;
    phone: string | null;
    email: string | null;
    taxNumber: string | null;
    paper: string;
  };
}

const SIZES = [
  { value: "a4", label: "A4" },
  { value: "letter", label: "US Letter" },
];

/** What stands at the head of documents and work orders. */
export function LetterheadFields({ organisation }: LetterheadFieldsProps) {
  const { address, phone, email, taxNumber, paper } = organisation;
  return (
    <>
      <TextArea
        label="Address"
        name="address"
        rows={2}
        maxLength={300}
        defaultValue={address ?? ""}
        hint="At the head of documents, as are the three below."
      />
      <div className="field-row">
        <TextField label="Telephone" name="phone" type="tel" defaultValue={phone ?? ""} maxLength={40} />
        <TextField label="Email" name="email" type="email" defaultValue={email ?? ""} />
      </div>
      <div className="field-row">
        <TextField
          label="Tax number"
          name="taxNumber"
          defaultValue={taxNumber ?? ""}
          placeholder="ABN 51 824 753 556"
          maxLength={60}
        />
        <SelectField label="Paper" name="paper" options={SIZES} defaultValue={paper} required />
      </div>
    </>
  );
}
