import { useId } from "react";
import { InfoIcon } from "../icons/actions.tsx";

/** What a figure counts and of which days, behind a mark beside its name. A popover of the browser's own. */
export function About({ label, definition, words }: { label: string; definition: string; words: string }) {
  const id = useId();
  return (
    <>
      <button className="about-mark" type="button" popoverTarget={id} aria-label={`What “${label}” counts`}>
        <InfoIcon />
      </button>
      <span className="about" id={id} popover="auto">
        <strong>{label}</strong> {definition} <span className="text-ink-3">Counted: {words}.</span>
      </span>
    </>
  );
}
