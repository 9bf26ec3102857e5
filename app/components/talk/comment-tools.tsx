import type { Viewer } from "#domain/access/viewer.ts";
import { EDIT_WINDOW_MS } from "#domain/comment/edit-window.ts";
import type { TimelineItem } from "#domain/log/timeline.ts";
import { CommandForm } from "../form/command-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { Removal } from "./removal.tsx";

interface CommentTools {
  item: TimelineItem;
  me: { id: string; kind: Viewer["kind"] };
  canWrite: boolean;
  now: number;
}

/** Changing and removing, for whoever may: behind one press, and without script too. */
export function commentTools({ item, me, canWrite, now }: CommentTools) {
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
      {canRemove && <Removal address={`${address}/remove`} />}
    </div>
  );
}
