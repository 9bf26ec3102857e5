import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import type { Choice } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";

interface OrganisationChoiceProps {
  organisations: Choice[];
  /** Sealed: the accounts whose password was just proven. */
  choice: string;
  back: string;
}

/** For whoever has the same email and password in several organisations. */
export function OrganisationChoice({ organisations, choice, back }: OrganisationChoiceProps) {
  return (
    <>
      <h1>Which organisation?</h1>
      <CommandForm action={`/sign-in/organisation?to=${encodeURIComponent(back)}`}>
        <input type="hidden" name="choice" value={choice} />
        <RadioGroup label="You have access to several" name="orgId" options={organisations} required />
        <SubmitButton wide>Continue</SubmitButton>
      </CommandForm>
    </>
  );
}
