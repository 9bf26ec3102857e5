import { use } from "react";
import { FormContext } from "#app/components/form/form-context.ts";

/** Files that arrived with a try that was refused: they need not be sent again. */
export function AttachedFiles() {
  const values = use(FormContext)?.reply?.values ?? {};
  const ids = Object.keys(values).filter((name) => /^fileIds\[\d+\]$/.test(name));
  if (ids.length === 0) return null;
  return (
    <ul className="text-13 text-ink-2" aria-label="Attached already">
      {ids.map((name) => {
        const label = name.replace("fileIds", "fileNames");
        return (
          <li key={name}>
            Attached: {values[label]}
            <input type="hidden" name={name} value={values[name]} />
            <input type="hidden" name={label} value={values[label]} />
          </li>
        );
      })}
    </ul>
  );
}
