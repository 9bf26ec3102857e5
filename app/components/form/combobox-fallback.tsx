import { useLocation } from "react-router";
import type { Choice } from "./select-field.tsx";

interface ComboboxFallbackProps {
  name: string;
  results: readonly Choice[] | undefined;
  chosen: string;
}

/** A search that is a page load: the form goes to its own address as a GET, and the page answers with results. */
export function ComboboxFallback({ name, results, chosen }: ComboboxFallbackProps) {
  const { pathname } = useLocation();
  return (
    <div className="without-script">
      <button className="btn btn-quiet" type="submit" formMethod="get" formAction={pathname} formNoValidate>
        Search
      </button>
      {results && (
        <div className="choice-cards mt-2">
          {results.map(({ value, label, hint }) => (
            <label className="choice" key={value}>
              <input type="radio" defaultChecked={value === chosen} {...{ name, value }} />
              <span>
                {label}
                {hint && <span className="field-hint block">{hint}</span>}
              </span>
            </label>
          ))}
          {results.length === 0 && <p>Nothing found. Try fewer letters.</p>}
        </div>
      )}
    </div>
  );
}
