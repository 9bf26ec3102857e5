import { type KeyboardEvent, useId, useState } from "react";
import type { Parsed } from "#domain/money/parse.ts";
import { useDesk } from "./desk-context.ts";

export interface FieldProps<T> {
  /** Names the field for the others: who is in it is shown there. */
  place: string;
  label: string;
  /** What stands there, as text. */
  text: string;
  read(text: string): { ok: true; value: T } | { ok: false; message: string };
  onWrite(value: T): void;
  className?: string;
  isNumber?: boolean;
  longest?: number;
  /** More than one takes line breaks; one grows with its words and takes none. */
  lines?: number;
  placeholder?: string;
  /** Shows the label above rather than telling it only. */
  labelled?: boolean;
  /** A short label for where no head of a column stands above. */
  head?: string;
}

export const asWords = (value: string) => ({ ok: true as const, value });
export const asOneLine = (value: string) => asWords(value.replaceAll("\n", " "));

/** What is typed into one is written at once; what cannot be read stays, and says why. */
export function Field<T>(props: FieldProps<T>) {
  const {
    place,
    label,
    text,
    read,
    onWrite,
    isNumber,
    lines,
    labelled,
    className = "input",
    ...rest
  } = props;
  const { mayWrite, others } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState("");
  const id = useId();
  const other = others.get(place);
  const write = (value: string) => {
    setTyped(value);
    const found = read(value);
    setWrong(found.ok ? "" : found.message);
    if (found.ok) onWrite(found.value);
  };
  const shared = {
    id,
    className: isNumber ? `${className} is-number` : className,
    "aria-label": labelled ? undefined : label,
    "aria-invalid": wrong !== "" || undefined,
    "aria-describedby": wrong ? `${id}-wrong` : undefined,
    value: typed ?? text,
    maxLength: rest.longest,
    placeholder: rest.placeholder,
    readOnly: !mayWrite,
    autoComplete: "off",
    onFocus: () => setTyped(typed ?? text),
    onChange: (event: { target: { value: string } }) => write(event.target.value),
    onBlur: () => wrong === "" && setTyped(null),
  };
  return (
    <span className="draft-field" data-place={place} data-head={rest.head}>
      {labelled && (
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
      )}
      {lines ? (
        <textarea {...shared} rows={lines} onKeyDown={lines === 1 ? stepDown : undefined} />
      ) : (
        <input {...shared} type="text" inputMode={isNumber ? "decimal" : undefined} onKeyDown={stepDown} />
      )}
      {other && <span className={`draft-at tint-${other.user.tint}`}>{other.user.name}</span>}
      {wrong && (
        <span className="field-error" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </span>
  );
}

/** Enter goes to the same field of the next line, as in the budget. */
function stepDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const column = event.currentTarget.closest<HTMLElement>("[data-place]")?.dataset.place?.split(":")[2];
  const line = event.currentTarget.closest("[data-line]");
  const to = event.shiftKey ? line?.previousElementSibling : line?.nextElementSibling;
  const field = `[data-place$=":${column}"] :is(input, textarea)`;
  const next = column ? to?.querySelector<HTMLInputElement>(field) : null;
  next?.focus();
  next?.select();
}

/** Reads what a parser of figures reads, within bounds. */
export const within =
  (parse: (text: string) => Parsed, least: number, most: number) =>
  (text: string): Parsed => {
    const found = text.trim() === "" ? { ok: true as const, value: 0 } : parse(text);
    if (!found.ok || (found.value >= least && found.value <= most)) return found;
    return { ok: false, message: found.value < least ? "Enter zero or more" : "Enter a smaller number" };
  };
