import { useState } from "react";
import type { Named } from "#domain/standing-order/terms.ts";
import { CheckboxField } from "./choice-fields.tsx";
import { Combobox } from "./combobox.tsx";
import type { FieldProps } from "./field.tsx";
import { FieldNotes } from "./field.tsx";
import { useField } from "./form-context.ts";
import { added, nameBeside } from "./picked.ts";
import type { Choice } from "./select-field.tsx";

export interface PickManyProps extends Pick<FieldProps, "name" | "hint"> {
  label: string;
  /** The label of the search box: "Add a site". */
  add: string;
  url: string;
  placeholder?: string;
  /** What is picked to begin with. */
  picked: readonly Named[];
  /** Without script: what the page found for what was typed into the search box. */
  results?: readonly Choice[] | undefined;
}

/** Several of a long list: each that is picked has a box to take it off again, and a search adds more. */
export function PickMany({ label, name, hint, add, url, placeholder = "", picked, results }: PickManyProps) {
  const { id, error, allTyped, refused } = useField(name);
  const typedNames = useField(nameBeside(name)).allTyped;
  const [all, setAll] = useState(() => (refused ? typedAgain(picked, allTyped, typedNames) : picked));
  const [round, setRound] = useState(0);
  const take = ({ value, label: itsName }: Choice) => {
    if (all.every((one) => one.id !== value)) setAll([...all, { id: value, name: itsName }]);
    setRound(round + 1);
  };
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label mb-1">{label}</legend>
      <FieldNotes {...{ id, hint, error }} />
      {all.map((one) => (
        <div key={one.id}>
          <CheckboxField label={one.name} name={name} value={one.id} error="" defaultChecked />
          <input type="hidden" name={nameBeside(name)} value={`${one.id} ${one.name}`} />
        </div>
      ))}
      <Combobox
        key={round}
        label={add}
        name={added(name)}
        {...{ url, placeholder, results }}
        onChoose={(choice) => choice && take(choice)}
      />
    </fieldset>
  );
}

/** What was picked before a refusal, under the names that were posted beside the ids. */
function typedAgain(
  known: readonly Named[],
  ids: string | string[] | undefined,
  names: string | string[] | undefined,
): Named[] {
  const byId = new Map(known.map((one) => [one.id, one.name]));
  for (const text of [names ?? []].flat()) {
    const [id = "", ...words] = text.split(" ");
    byId.set(id, words.join(" "));
  }
  return [...new Set([ids ?? []].flat())].map((id) => ({ id, name: byId.get(id) ?? "Chosen before" }));
}
