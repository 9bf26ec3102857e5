import { lazy, Suspense, useState } from "react";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";

// Most visits need no signature: the pad travels when its form is opened
const SignaturePad = lazy(() => import("./signature-pad.tsx"));

/** Readings and signatures can always be recorded, one tap away. */
export function EvidenceForms({ at }: { at: string }) {
  const [signing, setSigning] = useState(false);
  return (
    <div className="grid gap-1">
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
      <details onToggle={(event) => setSigning(event.currentTarget.open)}>
        <summary className="min-h-11 cursor-pointer content-center">Get a signature</summary>
        <CommandForm inPlace action={`${at}/signature`} encType="multipart/form-data">
          <TextField
            label="Name of who signs"
            name="signedName"
            maxLength={120}
            autoComplete="off"
            required
          />
          {signing ? (
            <Suspense>
              <SignaturePad name="picture" />
            </Suspense>
          ) : (
            <p className="field-hint">The name typed above counts as the signature.</p>
          )}
          <div>
            <SubmitButton kind="quiet">Save the signature</SubmitButton>
          </div>
        </CommandForm>
      </details>
    </div>
  );
}
