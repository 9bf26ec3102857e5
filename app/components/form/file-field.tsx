import type { ChangeEventHandler } from "react";
import type { FieldProps } from "./field.tsx";
import { controlProps, FieldFrame } from "./field.tsx";
import { useField } from "./form-context.ts";

export interface FileFieldProps extends FieldProps {
  accept?: string;
  multiple?: boolean;
  /** Opens the camera at once on a phone. */
  capture?: "environment" | "user";
  onChange?: ChangeEventHandler<HTMLInputElement>;
}

/** The form around it needs `encType="multipart/form-data"`. */
export function FileField({ label, hint, accept, multiple, capture, onChange, ...props }: FileFieldProps) {
  const { name, error: given, required } = props;
  const { id, error } = useField(name, { error: given });
  return (
    <FieldFrame {...{ id, label, hint, error, required: !!required }}>
      <input
        {...controlProps(id, { name, hint, error, required: !!required })}
        className="input"
        type="file"
        {...{ accept, multiple, capture, onChange }}
      />
    </FieldFrame>
  );
}
