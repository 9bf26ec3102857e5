import type { TextareaHTMLAttributes } from "react";
import type { FieldProps } from "./field.tsx";
import { controlProps, FieldFrame } from "./field.tsx";
import { useField } from "./form-context.ts";

export interface TextAreaProps
  extends FieldProps,
    Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "rows" | "maxLength" | "placeholder" | "onChange"> {
  defaultValue?: string | undefined;
}

export function TextArea({ label, hint, defaultValue, rows = 3, ...props }: TextAreaProps) {
  const { name, error: given, required, ...native } = props;
  const { id, error, typed } = useField(name, { error: given });
  return (
    <FieldFrame {...{ id, label, hint, error, required: !!required }}>
      <textarea
        {...native}
        {...controlProps(id, { name, hint, error, required: !!required })}
        className="input"
        rows={rows}
        defaultValue={typed ?? defaultValue}
      />
    </FieldFrame>
  );
}
