import { useEffect, useId, useState } from "react";
import { useFetcher } from "react-router";
import { CloseIcon, DownIcon } from "../icons/actions.tsx";

interface Entry {
  label: string;
  to: string;
}

export interface FilterMenuProps {
  /** What stands there while nothing is chosen. */
  label: string;
  /** The chosen one, and the address without it. */
  on?: Entry | undefined;
  /** A few known choices. */
  choices?: readonly Entry[];
  /** Many: looked up as somebody types. */
  of?: "contractor" | "site" | "manager";
  to?: (id: string) => string;
}

/** One chip of the sentence: a press takes the choice back, or opens what there is to choose. */
export function FilterMenu({ label, on, choices, of, to }: FilterMenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (on)
    return (
      <a className="chip" href={on.to} aria-current="true">
        {on.label}
        <CloseIcon />
      </a>
    );
  return (
    <>
      <button type="button" className="chip" popoverTarget={id}>
        {label}
        <DownIcon />
      </button>
      <div
        className="menu menu-start"
        id={id}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        {choices && <Entries entries={choices} />}
        {of && to && isOpen && <Lookup of={of} to={to} />}
      </div>
    </>
  );
}

function Lookup({ of, to }: { of: string; to: (id: string) => string }) {
  const { load, data } = useFetcher<{ options: { value: string; label: string }[] }>();
  const [typed, setTyped] = useState("");
  useEffect(() => {
    void load(`/board/choices/${of}?q=${encodeURIComponent(typed)}`);
  }, [load, of, typed]);
  return (
    <>
      <input
        className="input"
        type="search"
        placeholder={`Find a ${of}`}
        aria-label={`Find a ${of}`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {data && <Entries entries={data.options.map(({ value, label }) => ({ label, to: to(value) }))} />}
      {data?.options.length === 0 && <p className="menu-head">Nothing by that name.</p>}
    </>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul>
      {entries.map(({ label, to }) => (
        <li key={to}>
          <a href={to}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
