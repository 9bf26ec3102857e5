import { optionWords } from "#app/documents/figure-words.ts";
import type { ShownLine } from "#domain/document/shown.ts";
import { useChoice } from "./choosing.ts";
import { useAside } from "./line-aside.ts";

/** What a line is for; of one with an option also where it is chosen. */
export function LineName({ line, more }: { line: ShownLine; more: readonly string[] }) {
  const choosing = useChoice();
  const aside = useAside(line);
  const { id, option, counts, description } = line;
  const words = (
    <>
      {description}
      {more.map((text) => (
        <span key={text} className="doc-line-more">
          {text}
        </span>
      ))}
      {option && <span className="doc-option">{optionWords(line)}</span>}
    </>
  );
  if (!option || !choosing)
    return (
      <>
        {words}
        {aside}
      </>
    );
  return (
    <>
      <label className="doc-choice">
        <input
          type={option.kind === "optional" ? "checkbox" : "radio"}
          form={choosing.formId}
          name={choosing.fieldOf(line)}
          value={id}
          checked={counts}
          onChange={(event) => choosing.press(line, event.currentTarget.checked)}
        />
        <span>{words}</span>
      </label>
      {aside}
    </>
  );
}
