import { CommandForm } from "#app/components/form/command-form.tsx";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { SignaturePad } from "./signature-pad.tsx";

/** Readings and signatures can always be recorded, one tap away. */
export function EvidenceForms({ at }: { at: string }) {
  return (
    <div className="mt-3 grid gap-3 border-t border-line pt-3">
      <details>
        <summary className="min-h-11 cursor-pointer content-center">Record a meter reading</summary>
        <CommandForm inPlace action={`${at}/reading`}>
          <div className="field-row">
            <NumberField label="Reading" name="readingMilli" required />
            <TextField label="Unit" name="unit" placeholder="kWh" maxLength={20} required />
          </div>
          <div>
            <SubmitButton kind="quiet">Save the reading</SubmitButton>
          </div>
        </CommandForm>
      </details>
      <details>
        <summary className="min-h-11 cursor-pointer content-center">Get a signature</summary>
        <CommandForm inPlace action={`${at}/signature`} encType="multipart/form-data">
          <TextField
            label="Name of who signs"
            name="signedName"
            maxLength={120}
            autoComplete="off"
            required
          />
          <SignaturePad name="picture" />
          <div>
            <SubmitButton kind="quiet">Save the signature</SubmitButton>
          </div>
        </CommandForm>
      </details>
    </div>
  );
}
