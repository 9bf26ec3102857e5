import { CheckboxField } from "./form/choice-fields.tsx";
import { NumberField } from "./form/number-fields.tsx";
import { TextArea } from "./form/text-area.tsx";
import { TextField } from "./form/text-field.tsx";

interface JobTypeFieldsProps {
  jobType?: { name: string; photos: number; checklist: string[]; meterReading: boolean; signature: boolean };
}

/** What must be there before work of this type can be completed (rule W3). */
export function JobTypeFields({ jobType }: JobTypeFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        name="name"
        defaultValue={jobType?.name}
        placeholder="Repair with photos"
        required
      />
      <NumberField
        label="Photos, at least"
        name="photos"
        defaultValue={String(jobType?.photos ?? 0)}
        required
      />
      <TextArea
        label="Checklist"
        name="checklist"
        rows={5}
        defaultValue={jobType?.checklist.join("\n")}
        hint="One item a line. Each work order of this type starts with it."
      />
      <CheckboxField
        label="A meter reading"
        name="meterReading"
        defaultChecked={jobType?.meterReading ?? false}
      />
      <CheckboxField
        label="A signature on site"
        name="signature"
        defaultChecked={jobType?.signature ?? false}
      />
    </>
  );
}
