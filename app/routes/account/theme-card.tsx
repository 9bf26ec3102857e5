import { Card } from "#app/components/card.tsx";
import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import type { Theme } from "#app/theme.ts";

const THEMES = [
  { value: "system", label: "As this device is set" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Kept in this browser. Posts the page anew, because the server draws the whole document in the colours chosen. */
export function ThemeChoice({ chosen }: { chosen: Theme | null }) {
  return (
    <Card title="Colours in this browser">
      <form method="post" action="/account/theme" className="form">
        <RadioGroup
          label="Light or dark"
          name="theme"
          options={THEMES}
          defaultValue={chosen ?? "system"}
          required
        />
        <SubmitButton kind="quiet">Save</SubmitButton>
      </form>
    </Card>
  );
}
