import type { ChangeEventHandler } from "react";
import type { FieldProps } from "./field.tsx";
import { controlProps, FieldFrame } from "./field.tsx";
import { useField } from "./form-context.ts";

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

export interface SelectFieldProps extends FieldProps {
  options: readonly Choice[];
  defaultValue?: string | undefined;
  /** The first entry, with an empty value, such as "Choose a site". */
  placeholder?: string | undefined;
  onChange?: ChangeEventHandler<HTMLSelectElement>;
}

export function SelectField({
  label,
  hint,
  options,
  defaultValue,
  placeholder,
  onChange,
  ...props
}: SelectFieldProps) {
  const { name, error: given, required } = props;
  const { id, error, typed } = useField(name, { error: given });
  const chosen = typed ?? defaultValue;
  return (
    <FieldFrame {...{ id, label, hint, error, required: !!required }}>
      <select
        {...controlProps(id, { name, hint, error, required: !!required })}
        key={chosen}
        className="input"
        defaultValue={chosen}
        onChange={onChange}
      >
        {placeholder && <option value="">{placeholder}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
