import { useId, useState } from "react";
import type { Parsed } from "#domain/money/parse.ts";
import { useDesk } from "./desk-context.ts";
import { FieldBox, type FieldBoxProps } from "./field-box.tsx";
import { stepDown } from "./step-down.ts";

export interface FieldProps<T> extends FieldBoxProps {
  /** What stands there, as text. */
  text: string;
  read(text: string): { ok: true; value: T } | { ok: false; message: string };
  onWrite(value: T): void;
  className?: string;
  placeholder?: string;
}

/** A figure that one writes at a time: what is typed is written at once; what cannot be read stays, and says why. */
export function Field<T>(props: FieldProps<T>) {
  const { text, read, onWrite, className = "input", placeholder, ...box } = props;
  const { mayWrite } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState("");
  const id = useId();
  const write = (value: string) => {
    setTyped(value);
    const found = read(value);
    setWrong(found.ok ? "" : found.message);
    if (found.ok) onWrite(found.value);
  };
  return (
    <FieldBox {...box} id={id} wrong={wrong}>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        className={`${className} is-number`}
        aria-label={box.labelled ? undefined : box.label}
        aria-invalid={wrong !== "" || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={typed ?? text}
        placeholder={placeholder}
        readOnly={!mayWrite}
        autoComplete="off"
        onFocus={() => setTyped(typed ?? text)}
        onChange={(event) => write(event.target.value)}
        onBlur={() => wrong === "" && setTyped(null)}
        onKeyDown={stepDown}
      />
    </FieldBox>
  );
}

/** Reads what a parser of figures reads, within bounds. */
export const within =
  (parse: (text: string) => Parsed, least: number, most: number) =>
  (text: string): Parsed => {
    const found = text.trim() === "" ? { ok: true as const, value: 0 } : parse(text);
    if (!found.ok || (found.value >= least && found.value <= most)) return found;
    return { ok: false, message: found.value < least ? "Enter zero or more" : "Enter a smaller number" };
  };
