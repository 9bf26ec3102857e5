import type { DraftGroup } from "#domain/document/draft.ts";
import { removeRow } from "#party/draft-doc/edit.ts";
import { Button } from "../button.tsx";
import { useDesk } from "./desk-context.ts";
import { step } from "./line-edits.ts";
import { SharedField } from "./shared-field.tsx";

/** The name of a group, and what is done with all of it: Alt and an arrow move it as they move a line. */
export function GroupHead({ group: { id, name } }: { group: DraftGroup }) {
  const { link, draft, mayWrite } = useDesk();
  const move = (way: "up" | "down") =>
    step(
      link.doc,
      "groups",
      id,
      way,
      draft.groups.map((group) => group.id),
    );
  return (
    <div className="draft-group-head" data-row={`groups:${id}`}>
      <SharedField
        of={{ table: "groups", id, key: "name" }}
        place={`group:${id}`}
        label="Name of the group"
        text={name}
        className="draft-cell"
        placeholder="Name of the group"
        longest={200}
      />
      {mayWrite && (
        <>
          <details className="draft-more">
            <summary>
              More<span className="sr-only">, group {name}</span>
            </summary>
            <div className="draft-more-row">
              <Button size="small" onClick={() => move("up")}>
                Move group up
              </Button>
              <Button size="small" onClick={() => move("down")}>
                Move group down
              </Button>
              <Button size="small" kind="danger" onClick={() => removeRow(link.doc, "groups", id)}>
                Remove group
              </Button>
            </div>
          </details>
          <span className="draft-grip" aria-hidden="true" />
        </>
      )}
    </div>
  );
}
