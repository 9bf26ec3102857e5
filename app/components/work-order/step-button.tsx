import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";

export interface StepButtonProps {
  /** The address of the step. */
  to: string;
  label: string;
  version: number;
  wide?: boolean;
}

/** A step that is one press, where the page has said the rest. */
export function StepButton({ to, label, version, wide = false }: StepButtonProps) {
  return (
    <CommandForm action={to} inPlace className="flex flex-1 flex-col gap-2">
      <input type="hidden" name="expectedVersion" value={version} />
      <div className="flex">
        <SubmitButton kind="primary" wide={wide}>
          {label}
        </SubmitButton>
      </div>
    </CommandForm>
  );
}
