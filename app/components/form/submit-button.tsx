import type { ReactNode } from "react";
import { use } from "react";
import type { ButtonLook } from "#app/components/button.tsx";
import { Button } from "#app/components/button.tsx";
import { FormContext } from "./form-context.ts";

export interface SubmitButtonProps extends ButtonLook {
  children: ReactNode;
  /** Posted with the form when this button is the one pressed. */
  name?: string;
  value?: string;
}

/** Sends the form it stands in, and shows that it is being sent. */
export function SubmitButton({ kind = "primary", ...props }: SubmitButtonProps) {
  const pending = use(FormContext)?.pending ?? false;
  return <Button {...props} kind={kind} type="submit" pending={pending} />;
}
