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

const REMOVAL = "comment-removal";

/** Sends whichever comment's button is pressed: a form for each would weigh more than the comment. */
export function RemovalForm() {
  return (
    <CommandForm inPlace id={REMOVAL} className="contents">
      {null}
    </CommandForm>
  );
}

/** Changing and removing, for whoever may: behind one press, and without script too. Needs a `RemovalForm` beside it. */
export function CommentTools({ item, me, canWrite }: CommentToolsProps) {
  const { now } = useClock();
  const { row, edited } = item;
  const isMine = row.actor.id === me.id;
  const body = typeof row.data.body === "string" ? row.data.body : "";
  const address = `/talk/comments/${row.subjectId}`;
  const canEdit = canWrite && isMine && now - row.at < EDIT_WINDOW_MS;
  const canRemove = canWrite && (isMine || me.kind === "staff");
  if (!edited && !canEdit && !canRemove) return null;
  return (
    <div className="comment-tools">
      {edited && <span>Edited</span>}
      {canEdit && (
        <details>
          <summary>Edit</summary>
          <CommandForm inPlace action={`${address}/edit`} key={body}>
            <TextArea label="Comment" name="body" defaultValue={body} maxLength={4_000} required />
            <SubmitButton size="small">Save</SubmitButton>
          </CommandForm>
        </details>
      )}
      {canRemove && (
        <details>
          <summary>Remove</summary>
          <p>Nobody will see these words any more.</p>
          <button
            className="btn btn-danger btn-small"
            type="submit"
            form={REMOVAL}
            formAction={`${address}/remove`}
          >
            Remove comment
          </button>
        </details>
      )}
    </div>
  );
}
