import type { Attachable } from "#db/queries/attachments.ts";
import { sizeWords } from "#domain/file/size-words.ts";
import { addRow } from "#party/draft-doc/edit.ts";
import { useDesk } from "./desk-context.ts";
import { PickDialog } from "./pick-dialog.tsx";

/** Files of the job that do not go along yet, to be chosen. */
export function FromJob({ files }: { files: readonly Attachable[] }) {
  const { link, draft } = useDesk();
  const left = files.filter(({ id }) => !draft.attachments.includes(id));
  const take = (chosen: Attachable[]) => {
    for (const { id } of chosen) addRow(link.doc, "attachments", id, {});
  };
  return (
    <div>
      <PickDialog
        title="Choose from the job"
        items={left}
        noun={["file", "files"]}
        disabled={left.length === 0}
        none="Every file of the job goes along already."
        onTake={take}
      >
        {({ name, size, uploaderName }) => (
          <span className="doc-file">
            {name}{" "}
            <span className="text-13 text-ink-3">
              {sizeWords(size)}, from {uploaderName}
            </span>
          </span>
        )}
      </PickDialog>
    </div>
  );
}
