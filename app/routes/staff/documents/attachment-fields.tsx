import { FileField } from "#app/components/form/file-field.tsx";
import { useField } from "#app/components/form/form-context.ts";
import type { Attachable } from "#db/queries/attachments.ts";
import { sizeWords } from "#domain/file/size-words.ts";

interface AttachmentFieldsProps {
  files: readonly Attachable[];
  /** What goes along as things stand. */
  chosen: readonly string[];
  onChoose(ids: readonly string[]): void;
}

/** Files of the job that go along, and others that are sent up with the form. */
export function AttachmentFields({ files, chosen, onChoose }: AttachmentFieldsProps) {
  const { id, error, allTyped, refused } = useField("attachments");
  const typed = [allTyped].flat();
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label mb-1">Attachments</legend>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input type="hidden" name="attachments" value="none" />
      {files.length > 0 && (
        <details open={chosen.length > 0}>
          <summary>
            Choose from the {files.length === 1 ? "one file" : `${files.length} files`} of the job
          </summary>
          <ul className="draft-choices">
            {files.map(({ id: fileId, name, size, uploaderName }) => (
              <li key={fileId}>
                <label className="choice">
                  <input
                    type="checkbox"
                    name="attachments"
                    value={fileId}
                    defaultChecked={refused ? typed.includes(fileId) : chosen.includes(fileId)}
                    onChange={({ target }) =>
                      onChoose(target.checked ? [...chosen, fileId] : chosen.filter((one) => one !== fileId))
                    }
                  />
                  <span className="doc-file">
                    {name}
                    <span className="field-hint block">
                      {sizeWords(size)}, from {uploaderName}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
      <FileField label="Add other files" name="files" multiple />
    </fieldset>
  );
}
