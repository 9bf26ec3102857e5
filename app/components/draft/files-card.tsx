import { useEffect, useRef } from "react";
import type { Attachable } from "#db/queries/attachments.ts";
import { attachmentProblem, chosenFiles } from "#domain/document/attached.ts";
import { sizeWords } from "#domain/file/size-words.ts";
import { removeRow } from "#party/draft-doc/edit.ts";
import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { useDesk } from "./desk-context.ts";
import { FromJob } from "./from-job.tsx";
import { UploadAttachments } from "./upload-attachments.tsx";

interface FilesCardProps {
  jobId: string;
  files: readonly Attachable[];
  /** Somebody chose a file that this page has not heard of. */
  onUnknown(): void;
}

/** Files that go along: of the job, or sent up here, which puts them on the job. */
export function FilesCard({ jobId, files, onUnknown }: FilesCardProps) {
  const { link, draft, mayWrite } = useDesk();
  const { attachments } = draft;
  const unknown = attachments.filter((id) => files.every((file) => file.id !== id)).join();
  const asked = useRef("");
  useEffect(() => {
    if (unknown === "" || unknown === asked.current) return;
    asked.current = unknown;
    onUnknown();
  }, [unknown, onUnknown]);
  const problem = attachmentProblem(attachments, chosenFiles(attachments, files));
  return (
    <Card title="Attachments">
      <div className="grid gap-3" data-place="attachments">
        {attachments.length > 0 && (
          <ul className="doc-files" aria-label="Attachments">
            {attachments.map((id) => {
              const file = files.find((one) => one.id === id);
              const name = file?.name ?? "A file that is not on the job any more";
              return (
                <li key={id}>
                  <span className="doc-file">{name}</span>
                  {file && <span className="text-13 text-ink-3 tnum">{sizeWords(file.size)}</span>}
                  {mayWrite && (
                    <Button size="small" kind="bare" onClick={() => removeRow(link.doc, "attachments", id)}>
                      Take off<span className="sr-only"> {name}</span>
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {problem && <p className="field-error">{problem.message}</p>}
        {mayWrite && (
          <>
            <UploadAttachments jobId={jobId} />
            <FromJob files={files} />
          </>
        )}
      </div>
    </Card>
  );
}
