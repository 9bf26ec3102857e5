import type { DraftLine } from "#domain/document/draft.ts";
import { removeRow, setRow } from "#party/draft-doc/edit.ts";
import { setChosen, setOption } from "#party/draft-doc/options.ts";
import { Button } from "../button.tsx";
import { useDesk } from "./desk-context.ts";
import { optionFrom, optionWords, step } from "./line-edits.ts";
import { SharedField } from "./shared-field.tsx";

const OPTIONS = [
  ["", "Always included"],
  ["optional", "Optional"],
  ["alternative A", "Alternative, set A"],
  ["alternative B", "Alternative, set B"],
  ["alternative C", "Alternative, set C"],
] as const;

interface LineMoreProps {
  line: DraftLine;
  number: number;
  among: readonly string[];
}

/** What is seldom changed of a line: notes, its group, whether it is the recipient's to choose, and its place. */
export function LineMore({ line, number, among }: LineMoreProps) {
  const { link, draft, mayWrite } = useDesk();
  const { doc } = link;
  const { id, option } = line;
  const words = optionWords(option);
  const known = OPTIONS.some(([value]) => value === words);
  return (
    <details className="draft-more">
      <summary>
        {option ? (option.kind === "optional" ? "Optional" : "Alternative") : "More"}
        <span className="sr-only">, line {number}</span>
      </summary>
      <div className="draft-more-body">
        <SharedField
          of={{ table: "lines", id, key: "notes" }}
          place={`line:${id}:notes`}
          label={`Notes on line ${number}`}
          text={line.notes}
          placeholder="Notes for whoever reads it"
          lines={2}
          longest={4_000}
        />
        <div className="draft-more-row">
          <select
            className="input"
            aria-label={`Whether line ${number} is to be chosen`}
            value={words}
            disabled={!mayWrite}
            onChange={(event) => setOption(doc, id, optionFrom(event.target.value))}
          >
            {!known && <option value={words}>Alternative</option>}
            {OPTIONS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          {option && (
            <label className="draft-tick">
              <input
                type="checkbox"
                checked={line.chosen}
                disabled={!mayWrite}
                onChange={(event) => setChosen(doc, id, option, event.target.checked)}
              />
              Chosen to begin with
            </label>
          )}
          {draft.groups.length > 0 && (
            <select
              className="input"
              aria-label={`Group of line ${number}`}
              value={draft.groups.some((group) => group.id === line.groupId) ? (line.groupId ?? "") : ""}
              disabled={!mayWrite}
              onChange={(event) => setRow(doc, "lines", id, { groupId: event.target.value || null })}
            >
              <option value="">No group</option>
              {draft.groups.map((group) => (
                <option key={group.id} value={group.id}>
                  {group.name || "Group without a name"}
                </option>
              ))}
            </select>
          )}
          {mayWrite && (
            <>
              <Button size="small" onClick={() => step(doc, "lines", id, "up", among)}>
                Move up
              </Button>
              <Button size="small" onClick={() => step(doc, "lines", id, "down", among)}>
                Move down
              </Button>
              <Button size="small" kind="danger" onClick={() => removeRow(doc, "lines", id)}>
                Remove
              </Button>
            </>
          )}
        </div>
      </div>
    </details>
  );
}
