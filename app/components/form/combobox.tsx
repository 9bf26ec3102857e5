import { useEffect, useId, useState } from "react";
import { useFound } from "../use-found.ts";
import { ComboboxFallback } from "./combobox-fallback.tsx";
import type { FieldProps } from "./field.tsx";
import { controlProps, FieldFrame } from "./field.tsx";
import { useField } from "./form-context.ts";
import { OptionList } from "./option-list.tsx";
import type { Choice } from "./select-field.tsx";
import { useHydrated } from "./use-hydrated.ts";

export interface ComboboxProps extends FieldProps {
  /** GET `<url>?q=<typed>` answers `{ options: Choice[] }`. */
  url: string;
  /** What is chosen already. The id is posted as `name`, the typed text as `<name>Text`. */
  defaultChoice?: Choice | undefined;
  /** Without script: what the page found for `?<name>Text=`, offered as radio buttons. */
  results?: readonly Choice[] | undefined;
  placeholder?: string;
  onChoose?: (choice: Choice | null) => void;
}

/** Search as you type. Without script a text field with a search button. */
export function Combobox({
  label,
  url,
  defaultChoice,
  results,
  placeholder,
  hint,
  onChoose,
  ...props
}: ComboboxProps) {
  const { name, error: given, required } = props;
  const { id, error, typed } = useField(name, { error: given });
  const typedText = useField(`${name}Text`).typed;
  const hydrated = useHydrated();
  const listId = useId();
  const search = useFound<{ options: Choice[] }>();
  const [chosen, setChosen] = useState(typed ?? defaultChoice?.value ?? "");
  const [text, setText] = useState(typedText ?? defaultChoice?.label ?? "");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [takesFirst, setTakesFirst] = useState(false);
  const hasFailed = search.state === "failed";
  const options = (!hasFailed && search.data?.options) || [];

  const awaited = takesFirst && search.state !== "loading";
  useEffect(() => {
    if (!awaited) return;
    setTakesFirst(false);
    const [first] = options;
    if (first) choose(first);
  });

  function look(next: string) {
    setTakesFirst(false);
    setText(next);
    setChosen("");
    onChoose?.(null);
    setActive(0);
    setOpen(true);
    void search.load(`${url}${url.includes("?") ? "&" : "?"}q=${encodeURIComponent(next)}`);
  }

  function choose(choice: Choice) {
    setText(choice.label);
    setChosen(choice.value);
    setOpen(false);
    onChoose?.(choice);
  }

  function steer(event: React.KeyboardEvent) {
    const option = options[active];
    if (event.key === "Escape" && open) setOpen(false);
    else if (event.key === "Enter" && open) {
      // What is listed may still answer fewer letters than were typed: then the answer to all of them is awaited.
      if (search.state === "loading") setTakesFirst(true);
      else if (option) choose(option);
    } else if (event.key === "ArrowDown" && !open) look(text);
    else if (event.key === "ArrowDown") setActive(Math.min(active + 1, options.length - 1));
    else if (event.key === "ArrowUp" && open) setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  }

  return (
    <FieldFrame {...{ id, label, hint, error, required: !!required }}>
      <div className="combobox">
        <input
          {...controlProps(id, { name: `${name}Text`, hint, error, required: !!required })}
          className="input"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && options.length > 0 ? `${listId}-${active}` : undefined}
          value={text}
          onChange={(event) => look(event.target.value)}
          onKeyDown={steer}
          onFocus={(event) => event.target.select()}
          onBlur={() => setOpen(false)}
          {...{ placeholder }}
        />
        {hydrated || !results ? <input type="hidden" value={chosen} {...{ name }} /> : null}
        {open && (search.data || hasFailed) && (
          <OptionList id={listId} {...{ options, active, choose, hasFailed }} />
        )}
      </div>
      {!hydrated && <ComboboxFallback {...{ name, results, chosen }} />}
    </FieldFrame>
  );
}
