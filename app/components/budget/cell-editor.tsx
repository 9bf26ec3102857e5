import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { Step } from "./selection.ts";

export interface CellEditorProps {
  label: string;
  text: string;
  /** Words that may take several lines. */
  long: boolean;
  isNumber: boolean;
  longest: number;
  /** What stands there is likely to be written anew: it is marked. */
  anew: boolean;
  onDone(text: string, then: Step | null): void;
  onLeave(text: string): void;
  onCancel(): void;
}

const THEN: Record<string, (shift: boolean) => Step> = {
  Enter: (shift) => ({ by: "cell", rows: shift ? -1 : 1, columns: 0 }),
  Tab: (shift) => ({ by: "reading", cells: shift ? -1 : 1 }),
};

/** The field over one cell. What is typed is nobody else's business until it is done: no row is drawn again. */
export function CellEditor({ label, text, long, isNumber, longest, anew, ...then }: CellEditorProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(anew ? 0 : text.length, text.length);
    field.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [text, anew]);
  const once = (finish: (typed: string) => void) => {
    if (isDone.current) return;
    isDone.current = true;
    finish(field.current?.value ?? "");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (altKey && key === "Enter")) return;
    if (key === "Escape") once(then.onCancel);
    else if (THEN[key]) once((typed) => then.onDone(typed, THEN[key]?.(shiftKey) ?? null));
    else if (key.toLowerCase() === "s" && (ctrlKey || metaKey)) once((typed) => then.onDone(typed, null));
    else return;
    event.preventDefault();
  };
  const shared = {
    ref: field,
    className: isNumber ? "budget-field is-number" : "budget-field",
    "aria-label": label,
    defaultValue: text,
    autoComplete: "off",
    onKeyDown,
    onBlur: () => once(then.onLeave),
  };
  if (long) return <textarea {...shared} rows={1} />;
  return (
    <input
      {...shared}
      type="text"
      inputMode={isNumber ? "decimal" : undefined}
      maxLength={isNumber ? undefined : longest + 1}
    />
  );
}
