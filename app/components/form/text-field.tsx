import type { InputHTMLAttributes } from "react";
import type { FieldProps } from "./field.tsx";
import { controlProps, FieldFrame } from "./field.tsx";
import { useField } from "./form-context.ts";

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "autoComplete" | "inputMode" | "maxLength" | "placeholder" | "readOnly" | "onChange" | "list" | "spellCheck"
>;

export interface TextFieldProps extends FieldProps, Native {
  defaultValue?: string | undefined;
  type?: "text" | "email" | "password" | "tel" | "url" | "search";
}

export function TextField({ label, hint, defaultValue, type = "text", ...props }: TextFieldProps) {
  const { name, error: given, required, ...native } = props;
  const { id, error, typed } = useField(name, { error: given });
  return (
    <FieldFrame {...{ id, label, hint, error, required: !!required }}>
      <input
        {...native}
        {...controlProps(id, { name, hint, error, required: !!required })}
        className="input"
        type={type}
        defaultValue={typed ?? defaultValue}
      />
    </FieldFrame>
  );
}
