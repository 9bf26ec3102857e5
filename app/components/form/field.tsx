import type { ReactNode } from "react";

/** What every field takes. `error` and the typed value come from the form's reply unless given. */
export interface FieldProps {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
}

interface FrameProps extends Pick<FieldProps, "label" | "hint" | "error" | "required"> {
  id: string;
  children: ReactNode;
}

/** Label, hint and error around one control. What may be left out says so; what is required does not. */
export function FieldFrame({ id, label, hint, error, required, children }: FrameProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label} {!required && <Optional />}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

export function Optional() {
  return <span className="field-optional">(optional)</span>;
}

export function FieldNotes({ id, hint, error }: Pick<FrameProps, "id" | "hint" | "error">) {
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** The attributes that tie a control to its label, hint and error. */
export function controlProps(id: string, { name, hint, error, required }: Omit<FieldProps, "label">) {
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    required,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": notes || undefined,
  };
}
