import { useId, useRef } from "react";
import type { PlainAt } from "#party/draft-doc/plain.ts";
import { useDesk } from "./desk-context.ts";
import { FieldBox, type FieldBoxProps } from "./field-box.tsx";
import { stepDown } from "./step-down.ts";
import { usePlainText } from "./use-plain-text.ts";

interface SharedFieldProps extends FieldBoxProps {
  of: PlainAt;
  /** What stands there, as the draft was last read. */
  text: string;
  className?: string;
  longest: number;
  /** More than one takes line breaks; one grows with its words and takes none. */
  lines?: number;
  placeholder?: string;
}

/** A field of plain words that several people type in at once. */
export function SharedField({ of, text, className = "input", lines, longest, ...props }: SharedFieldProps) {
  const { placeholder, ...box } = props;
  const { mayWrite } = useDesk();
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { words, type } = usePlainText(of, field, text);
  const shared = {
    id,
    ref: field,
    className,
    "aria-label": box.labelled ? undefined : box.label,
    value: words,
    maxLength: longest,
    placeholder,
    readOnly: !mayWrite,
    autoComplete: "off",
    onChange: ({ target }: { target: { value: string } }) =>
      type(lines === 1 ? target.value.replaceAll("\n", " ") : target.value),
  };
  return (
    <FieldBox {...box} id={id}>
      {lines ? (
        <textarea {...shared} rows={lines} onKeyDown={lines === 1 ? stepDown : undefined} />
      ) : (
        <input {...shared} type="text" onKeyDown={stepDown} />
      )}
    </FieldBox>
  );
}
