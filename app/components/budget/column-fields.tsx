import { columnLabel } from "#domain/budget/column-form.ts";
import type { ColumnKey } from "#domain/budget/views.ts";
import { controlProps, FieldNotes } from "../form/field.tsx";
import { useField } from "../form/form-context.ts";

interface ColumnFieldsProps {
  choices: readonly { key: ColumnKey; place: number | null }[];
}

/** One number for each column: from left to right, and blank for those to leave out. Needs no script. */
export function ColumnFields({ choices }: ColumnFieldsProps) {
  const { id, error } = useField("columns");
  return (
    <fieldset className="field" aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}>
      <legend className="field-label mb-1">Columns</legend>
      <FieldNotes
        id={id}
        hint="Number them from left to right. Leave the number out to leave the column out."
        error={error}
      />
      <ul className="grid gap-2 sm:grid-cols-2" id={id}>
        {choices.map(({ key, place }) => (
          <li key={key}>
            <PlaceField name={`at.${key}`} label={columnLabel(key)} place={place} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function PlaceField({ name, label, place }: { name: string; label: string; place: number | null }) {
  const { id, typed } = useField(name);
  return (
    <label className="flex items-center gap-3" htmlFor={id}>
      <input
        {...controlProps(id, { name })}
        className="input tnum w-16!"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        defaultValue={typed ?? place ?? ""}
      />
      {label}
    </label>
  );
}
