import type { ReactNode } from "react";
import type { FieldProps } from "./field.tsx";
import { controlProps, FieldNotes, Optional } from "./field.tsx";
import { useField } from "./form-context.ts";
import type { Choice } from "./select-field.tsx";

export interface CheckboxFieldProps extends FieldProps {
  /** What is posted when it is ticked; "on" when left out. */
  value?: string;
  defaultChecked?: boolean;
}

export function CheckboxField({
  label,
  name,
  hint,
  error: given,
  required,
  value = "on",
  defaultChecked,
}: CheckboxFieldProps) {
  const { id, error, allTyped, refused } = useField(name, { error: given });
  const ticked = refused ? [allTyped].flat().includes(value) : defaultChecked;
  return (
    <div className="field">
      <label className="choice">
        <input
          {...controlProps(value === "on" ? id : `${id}-${value}`, {
            name,
            hint,
            error,
            required: !!required,
          })}
          type="checkbox"
          {...{ value }}
          defaultChecked={ticked}
        />
        <span>{label}</span>
      </label>
      <FieldNotes {...{ id, hint, error }} />
    </div>
  );
}

export interface ChoiceGroupProps extends FieldProps {
  options: readonly (Choice & {
    media?: ReactNode;
    /** Not shown to who reads without script. */
    needsScript?: boolean;
  })[];
  defaultValue?: string | readonly string[] | undefined;
}

/** One of several. */
export function RadioGroup({ label, name, hint, options, defaultValue, ...props }: ChoiceGroupProps) {
  const { id, error, allTyped, refused } = useField(name, { error: props.error });
  const chosen = [refused ? allTyped : defaultValue].flat();
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label mb-1">
        {label} {!props.required && <Optional />}
      </legend>
      <FieldNotes {...{ id, hint, error }} />
      <div className="choice-cards">
        {options.map((option, index) => (
          <label className={option.needsScript ? "choice with-script" : "choice"} key={option.value}>
            <input
              id={index === 0 ? id : undefined}
              defaultChecked={chosen.includes(option.value)}
              value={option.value}
              name={name}
              type="radio"
            />
            <span className="min-w-0 flex-1">
              {option.label}
              {option.hint && <span className="field-hint block">{option.hint}</span>}
            </span>
            {option.media}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
