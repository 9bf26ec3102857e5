import type { ReactNode } from "react";
import type { ButtonLook } from "#app/components/button.tsx";
import { CommandForm } from "./command-form.tsx";
import { SubmitButton } from "./submit-button.tsx";

export interface PressButtonProps extends ButtonLook {
  /** The button's own address. */
  to: string;
  children: ReactNode;
}

/** A form that is nothing but its button. */
export function PressButton({ to, children, kind = "quiet", ...look }: PressButtonProps) {
  return (
    <CommandForm inPlace action={to} className="grid gap-2">
      <SubmitButton {...look} kind={kind}>
        {children}
      </SubmitButton>
    </CommandForm>
  );
}
