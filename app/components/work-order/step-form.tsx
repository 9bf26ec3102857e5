import type { ReactNode } from "react";
import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { type Step, type StepName, steps } from "./steps.ts";

export interface StepFormProps {
  step: StepName;
  /** The work order's address for this reader. */
  at: string;
  version: number;
  /** What else is asked. */
  children?: ReactNode;
}

/** One step of a work order as a form of its own, on its page. */
export function StepForm({ step, at, version, children }: StepFormProps) {
  const { button, kind = "primary", note, asks }: Step = steps[step];
  return (
    <CommandForm action={`${at}/${step}`} className="form">
      <input type="hidden" name="expectedVersion" value={version} />
      {note && <p className="text-ink-2">{note}</p>}
      {asks && <TextArea label={asks} name="reason" required maxLength={1000} />}
      {step === "hold" && at.startsWith("/work/") && (
        <RadioGroup label="Whom does it wait for?" name="cause" options={CAUSES} required />
      )}
      {step === "check-out" && <TextArea label="Anything to note" name="note" maxLength={1000} />}
      {children}
      <div className="flex">
        <SubmitButton kind={kind}>{button}</SubmitButton>
      </div>
    </CommandForm>
  );
}

/** Staff hold work for their own organisation's sake, and are not asked. */
const CAUSES = [
  { value: "organisation", label: "The organisation", hint: "The clock of the target dates stands." },
  { value: "contractor", label: "Us, a supplier or the weather", hint: "The clock goes on." },
];
