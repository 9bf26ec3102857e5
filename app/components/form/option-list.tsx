import type { Choice } from "./select-field.tsx";

interface OptionListProps {
  id: string;
  options: readonly Choice[];
  active: number;
  /** There is no list, for want of a connection. */
  hasFailed?: boolean;
  choose: (choice: Choice) => void;
}

/** The list below a combobox; the focus stays in the text, so a press must not take it. */
export function OptionList({ id, options, active, hasFailed, choose }: OptionListProps) {
  return (
    <div className="combobox-list" role="listbox" id={id} aria-label="Suggestions">
      {options.map((option, index) => (
        <div
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          ref={(row) => {
            if (index === active) row?.scrollIntoView({ block: "nearest" });
          }}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(option);
          }}
        >
          <span className="truncate">{option.label}</span>
          {option.hint && <span className="field-hint">{option.hint}</span>}
        </div>
      ))}
      {options.length === 0 && (
        <div className="combobox-none">
          {hasFailed
            ? "Not found yet: no connection. Type on once it is back."
            : "Nothing found. Try fewer letters."}
        </div>
      )}
    </div>
  );
}
