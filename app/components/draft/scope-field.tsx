import { useState } from "react";
import { MOST_SCOPE, type Named } from "#domain/standing-order/terms.ts";
import { Button } from "../button.tsx";
import { Combobox } from "../form/combobox.tsx";
import { useDesk } from "./desk-context.ts";

interface ScopeFieldProps {
  of: "sites" | "assets" | "categories";
  label: string;
  /** What holds while nothing is chosen. */
  open: string;
  add: string;
  url: string;
  chosen: readonly Named[];
  onWrite(chosen: Named[]): void;
}

/** Sites, assets or kinds of asset that a standing order is for. */
export function ScopeField({ of, label, open, add, url, chosen, onWrite }: ScopeFieldProps) {
  const { mayWrite } = useDesk();
  const [round, setRound] = useState(0);
  return (
    <fieldset className="grid gap-1" data-place={`standing:${of}`}>
      <legend className="field-label">{label}</legend>
      {chosen.length === 0 && <p className="text-ink-2">{open}</p>}
      <ul className="doc-files" aria-label={label}>
        {chosen.map(({ id, name }) => (
          <li key={id}>
            <span className="doc-file">{name}</span>
            {mayWrite && (
              <Button size="small" kind="bare" onClick={() => onWrite(chosen.filter((one) => one.id !== id))}>
                Take off<span className="sr-only"> {name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && chosen.length < MOST_SCOPE && (
        <Combobox
          key={round}
          label={add}
          name={`${of}Added`}
          url={url}
          onChoose={(choice) => {
            if (!choice) return;
            const others = chosen.filter(({ id }) => id !== choice.value);
            onWrite([...others, { id: choice.value, name: choice.label }]);
            setRound(round + 1);
          }}
        />
      )}
    </fieldset>
  );
}
