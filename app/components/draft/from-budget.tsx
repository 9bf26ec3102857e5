import { useRef, useState } from "react";
import { useFetcher } from "react-router";
import type { DraftGroup, DraftLine } from "#domain/document/draft.ts";
import { addRow } from "#party/draft-doc/edit.ts";
import { Button } from "../button.tsx";
import { useDesk } from "./desk-context.ts";
import { addLine } from "./line-edits.ts";

interface Items {
  groups: DraftGroup[];
  lines: DraftLine[];
}

/** Lines of the job's budget that are not in the draft yet, to be taken over. */
export function FromBudget({ documentId }: { documentId: string }) {
  const { link, draft } = useDesk();
  const items = useFetcher<Items>();
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const there = new Set(draft.lines.map(({ itemId }) => itemId));
  const left = items.data?.lines.filter(({ itemId }) => !there.has(itemId)) ?? [];
  const groups = items.data?.groups ?? [];
  const open = () => {
    void items.load(`/documents/${documentId}/draft/items`);
    setChosen(new Set());
    dialog.current?.showModal();
  };
  const take = () => {
    for (const { id, ...line } of left.filter((one) => chosen.has(one.id))) {
      const group = groups.find((one) => one.id === line.groupId);
      if (group && !link.doc.getMap("groups").has(group.id))
        addRow(link.doc, "groups", group.id, { name: group.name });
      addLine(link.doc, line.groupId, line);
    }
    dialog.current?.close();
  };
  return (
    <>
      <Button size="small" onClick={open}>
        Add from the budget
      </Button>
      <dialog ref={dialog} className="dialog" aria-label="Add from the budget">
        <div className="dialog-body">
          <h2 className="text-16 font-semibold">Add from the budget</h2>
          {items.data && left.length === 0 && <p>Every line of the budget is here already.</p>}
          <ul className="draft-choices">
            {left.map(({ id, description }) => (
              <li key={id}>
                <label className="draft-tick">
                  <input
                    type="checkbox"
                    checked={chosen.has(id)}
                    onChange={({ target }) =>
                      setChosen(
                        new Set([...chosen].filter((one) => one !== id).concat(target.checked ? id : [])),
                      )
                    }
                  />
                  {description || "Line without a description"}
                </label>
              </li>
            ))}
          </ul>
          <div className="draft-adds">
            <Button kind="primary" disabled={chosen.size === 0} onClick={take}>
              {chosen.size === 1 ? "Add 1 line" : `Add ${chosen.size} lines`}
            </Button>
            <Button onClick={() => dialog.current?.close()}>Cancel</Button>
          </div>
        </div>
      </dialog>
    </>
  );
}
