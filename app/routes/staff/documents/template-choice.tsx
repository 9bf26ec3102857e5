import { SelectField } from "#app/components/form/select-field.tsx";

interface TemplateChoiceProps {
  /** Of the kind that is made. */
  templates: readonly { id: string; name: string; isDefault: boolean }[];
}

/** Which words a draft begins with, where there is more to choose from than what new ones begin with anyway. */
export function TemplateChoice({ templates }: TemplateChoiceProps) {
  const usual = templates.find(({ isDefault }) => isDefault);
  if (templates.every(({ isDefault }) => isDefault)) return null;
  return (
    <SelectField
      label="Template"
      name="templateId"
      hint="What it begins with. All of it can be changed in the draft."
      options={templates.map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={usual ? undefined : "None"}
      defaultValue={usual?.id}
    />
  );
}
