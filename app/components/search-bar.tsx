import type { ReactNode } from "react";
import { Form } from "react-router";
import { Button } from "./button.tsx";

export interface SearchBarProps {
  label: string;
  q: string;
  /** Selects that narrow the list; they are sent with the search. */
  children?: ReactNode;
}

/** Searches the list below. It is an ordinary GET, so that a search can be kept and sent to somebody. */
export function SearchBar({ label, q, children }: SearchBarProps) {
  return (
    <Form className="mb-3 flex flex-wrap items-center gap-2" role="search" aria-label={label}>
      <input
        className="input min-w-0 flex-[1_1_14rem]"
        type="search"
        name="q"
        defaultValue={q}
        key={q}
        placeholder={label}
        aria-label={label}
      />
      {children}
      <Button type="submit">Search</Button>
    </Form>
  );
}

export interface FilterSelectProps {
  label: string;
  name: string;
  value: string;
  /** The first option, which filters nothing. */
  all: string;
  options: readonly { value: string; label: string }[];
}

export function FilterSelect({ label, name, value, all, options }: FilterSelectProps) {
  return (
    <select
      className="input w-auto min-w-0 flex-[1_1_9rem] lg:flex-[0_1_12rem]"
      name={name}
      defaultValue={value}
      key={value}
      aria-label={label}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
