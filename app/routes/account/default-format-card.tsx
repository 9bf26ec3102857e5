import { Card } from "#app/components/card.tsx";
import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";

const FORMATS = [
  {
    value: "contractor",
    label: "Contractor",
    hint: "Asset, description and contractor; the rest when you ask for it",
  },
  { value: "full", label: "Full", hint: "Every field at once" },
];

/** Rule W1: how new work orders open. */
export function DefaultFormat({ chosen }: { chosen: string }) {
  return (
    <Card title="New work orders">
      <CommandForm action="/account/default-format" inPlace key={chosen}>
        <RadioGroup
          label="They open in this format"
          name="format"
          options={FORMATS}
          defaultValue={chosen}
          required
        />
        <SubmitButton kind="quiet">Save</SubmitButton>
      </CommandForm>
    </Card>
  );
}
