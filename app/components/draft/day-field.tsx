import { useId } from "react";
import { useDesk } from "./desk-context.ts";
import { FieldBox } from "./field-box.tsx";

interface DayFieldProps {
  place: string;
  label: string;
  /** Tells the label rather than showing it. */
  hidden?: boolean;
  /** `YYYY-MM-DD`. */
  value: string | null;
  onWrite(day: string | null): void;
}

/** A calendar day of the draft. */
export function DayField({ place, label, hidden = false, value, onWrite }: DayFieldProps) {
  const { mayWrite } = useDesk();
  const id = useId();
  return (
    <FieldBox id={id} place={place} label={label} labelled={!hidden}>
      <input
        id={id}
        type="date"
        className="input"
        aria-label={hidden ? label : undefined}
        value={value ?? ""}
        readOnly={!mayWrite}
        onChange={({ target }) => onWrite(target.value || null)}
      />
    </FieldBox>
  );
}
