import type { ReactNode } from "react";
import { useDesk } from "./desk-context.ts";

export interface FieldBoxProps {
  /** Names the field for the others: who is in it is shown there. */
  place: string;
  label: string;
  /** Shows the label above rather than telling it only. */
  labelled?: boolean | undefined;
  /** A short label for where no head of a column stands above. */
  head?: string | undefined;
}

/** What stands around a field of the draft: its label, who else is in it, and why what stands there cannot be read. */
export function FieldBox(props: FieldBoxProps & { id: string; wrong?: string; children: ReactNode }) {
  const { id, place, label, labelled, head, wrong, children } = props;
  const other = useDesk().others.get(place);
  return (
    <span className="draft-field" data-place={place} data-head={head}>
      {labelled && (
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      )}
      {children}
      {other && <span className={`draft-at tint-${other.user.tint}`}>{other.user.name}</span>}
      {wrong && (
        <span className="field-error" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </span>
  );
}
