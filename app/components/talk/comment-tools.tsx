import type { Viewer } from "#domain/access/viewer.ts";
import { EDIT_WINDOW_MS } from "#domain/comment/edit-window.ts";
import type { TimelineItem } from "#domain/log/timeline.ts";
import { useClock } from "../clock.tsx";
import { CommandForm } from "../form/command-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";

interface CommentToolsProps {
  item: TimelineItem;
  me: { id: string; kind: Viewer["kind"] };
  canWrite: boolean;
}

/** Changing and removing, for whoever may: behind one press, and without script too. */
export function CommentTools({ item, me, canWrite }: CommentToolsProps) {
  const { now } = useClock();
  const { row, edited } = item;
  const isMine = row.actor.id === me.id;
  const body = typeof row.data.body === "string" ? row.data.body : "";
  const address = `/talk/comments/${row.subjectId}`;
  return (
    <div className="comment-tools">
      {edited && <span>Edited</span>}
      {canWrite && isMine && now - row.at < EDIT_WINDOW_MS && (
        <details>
          <summary>Edit</summary>
          <CommandForm inPlace action={`${address}/edit`} key={body}>
            <TextArea label="Comment" name="body" defaultValue={body} maxLength={4_000} required />
            <SubmitButton size="small">Save</SubmitButton>
          </CommandForm>
        </details>
      )}
      {canWrite && (isMine || me.kind === "staff") && (
        <details>
          <summary>Remove</summary>
          <CommandForm inPlace action={`${address}/remove`}>
            <p>Nobody will see these words any more.</p>
            <SubmitButton kind="danger" size="small">
              Remove comment
            </SubmitButton>
          </CommandForm>
        </details>
      )}
    </div>
  );
}
