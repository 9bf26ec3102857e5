import type { ReaderChoice } from "#domain/comment/readers.ts";

interface ReadersProps {
  choices: readonly ReaderChoice[];
  chosen: string;
  onChoose: (value: string) => void;
}

/** Who may see what is about to be written. */
export function Readers({ choices, chosen, onChoose }: ReadersProps) {
  return (
    <fieldset className="readers">
      <legend className="sr-only">Who may see this</legend>
      <span aria-hidden="true">For</span>
      {choices.map(({ value, label }) => (
        <label key={value} className="chip">
          <input
            className="sr-only"
            type="radio"
            name="audience"
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
