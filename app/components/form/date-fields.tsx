import type { FieldProps } from "./field.tsx";
import { controlProps, FieldFrame } from "./field.tsx";
import { useField } from "./form-context.ts";

export interface DateFieldProps extends FieldProps {
  /** As `dayInput` or `momentInput` write it: "2026-03-03" or "2026-03-03T14:05"; a time alone is "14:05". */
  defaultValue?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

export function DateField(props: DateFieldProps) {
  return <Calendar {...props} type="date" />;
}

export function DateTimeField(props: DateFieldProps) {
  return <Calendar {...props} type="datetime-local" />;
}

export function TimeField(props: DateFieldProps) {
  return <Calendar {...props} type="time" />;
}

function Calendar({
  label,
  hint,
  type,
  defaultValue,
  min,
  max,
  ...props
}: DateFieldProps & { type: string }) {
  const { name, error: given, required } = props;
  const { id, error, typed } = useField(name, { error: given });
  return (
    <FieldFrame {...{ id, label, hint, error, required: !!required }}>
      <input
        {...controlProps(id, { name, hint, error, required: !!required })}
        className="input tnum"
        {...{ type, min, max }}
        defaultValue={typed ?? defaultValue}
      />
    </FieldFrame>
  );
}
