import { useRef, useState } from "react";
import type { Attachable } from "#db/queries/attachments.ts";
import { sizeWords } from "#domain/file/size-words.ts";
import { addRow } from "#party/draft-doc/edit.ts";
import { Button } from "../button.tsx";
import { useDesk } from "./desk-context.ts";

/** Files of the job that do not go along yet, to be chosen. */
export function FromJob({ files }: { files: readonly Attachable[] }) {
  const { link, draft } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const left = files.filter(({ id }) => !draft.attachments.includes(id));
  const open = () => {
    setChosen([]);
    dialog.current?.showModal();
  };
  const take = () => {
    for (const id of chosen) if (!draft.attachments.includes(id)) addRow(link.doc, "attachments", id, {});
    dialog.current?.close();
  };
  const tick = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <>
      <div>
        <Button size="small" disabled={left.length === 0} onClick={open}>
          Choose from the job
        </Button>
      </div>
      <dialog ref={dialog} className="dialog" aria-label="Choose from the job">
        <div className="dialog-body">
          <h2 className="text-16 font-semibold">Choose from the job</h2>
          <ul className="draft-choices">
            {left.map(({ id, name, size, uploaderName }) => (
              <li key={id}>
                <label className="draft-tick">
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={({ target }) => tick(id, target.checked)}
                  />
                  <span className="doc-file">
                    {name}{" "}
                    <span className="text-13 text-ink-3">
                      {sizeWords(size)}, from {uploaderName}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <div className="draft-adds">
            <Button kind="primary" disabled={chosen.length === 0} onClick={take}>
              {chosen.length === 1 ? "Add 1 file" : `Add ${chosen.length} files`}
            </Button>
            <Button onClick={() => dialog.current?.close()}>Cancel</Button>
          </div>
        </div>
      </dialog>
    </>
  );
}
