import { useRef } from "react";
import type { DraftGroup, DraftLine } from "#domain/document/draft.ts";
import { dropRow } from "#party/draft-doc/drop.ts";
import { addRow } from "#party/draft-doc/edit.ts";
import { Button } from "../button.tsx";
import { useRowDrag } from "../use-row-drag.ts";
import { useDesk } from "./desk-context.ts";
import { FromBudget } from "./from-budget.tsx";
import { GroupHead } from "./group-head.tsx";
import { addLine, newId } from "./line-edits.ts";
import { LineRow } from "./line-row.tsx";

const HEADS = ["Description", "Quantity", "Unit", "Price", "Discount", "Tax %", "Amount", ""];
const UNPRICED_HEADS = ["Description", "Quantity", "Unit", "Tax %", ""];

/** What is offered, ordered or billed, in its groups. */
export function Lines({ documentId }: { documentId: string }) {
  const { link, draft, defaultTaxBp, isPriced, mayWrite } = useDesk();
  const { doc } = link;
  const known = new Set(draft.groups.map(({ id }) => id));
  const inside = (groupId: string | null) =>
    draft.lines.filter((line) => (line.groupId && known.has(line.groupId) ? line.groupId : null) === groupId);
  const add = (groupId: string | null) => {
    // Most lines of a document are taxed alike
    const { taxBp } = inside(groupId).at(-1) ?? draft.lines.at(-1) ?? { taxBp: defaultTaxBp };
    const id = addLine(doc, groupId, { taxBp });
    // Once it stands on the page
    setTimeout(() => document.querySelector<HTMLElement>(`[data-line="${id}"] textarea`)?.focus(), 60);
  };
  const rows = useRef<HTMLDivElement>(null);
  useRowDrag(
    rows,
    { grip: ".draft-grip", heads: ".draft-group-head", drop: (row, onto) => dropRow(doc, row, onto) },
    mayWrite,
  );
  let counted = 0;
  const section = (group: DraftGroup | null, lines: DraftLine[]) => {
    const before = counted;
    counted += lines.length;
    const among = lines.map(({ id }) => id);
    return (
      <section key={group?.id ?? ""} className="draft-group" aria-label={group?.name || "Lines"}>
        {group && <GroupHead group={group} />}
        <ol className="draft-lines">
          {lines.map((line, at) => (
            <LineRow key={line.id} line={line} number={before + at + 1} among={among} />
          ))}
        </ol>
        {mayWrite && (
          <Button size="small" kind="bare" onClick={() => add(group?.id ?? null)}>
            {group ? `Add a line to ${group.name || "this group"}` : "Add a line"}
          </Button>
        )}
      </section>
    );
  };
  return (
    <div className={isPriced ? "draft-rows" : "draft-rows is-unpriced"} ref={rows}>
      <div className="draft-heads" aria-hidden="true">
        {(isPriced ? HEADS : UNPRICED_HEADS).map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      {section(null, inside(null))}
      {draft.groups.map((group) => section(group, inside(group.id)))}
      {mayWrite && (
        <div className="draft-adds">
          <Button size="small" onClick={() => addRow(doc, "groups", newId(), { name: "" })}>
            Add a group
          </Button>
          <FromBudget documentId={documentId} />
        </div>
      )}
    </div>
  );
}
