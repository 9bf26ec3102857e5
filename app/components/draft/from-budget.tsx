import { useFetcher } from "react-router";
import type { DraftGroup, DraftLine } from "#domain/document/draft.ts";
import { addRow } from "#party/draft-doc/edit.ts";
import { useDesk } from "./desk-context.ts";
import { addLine } from "./line-edits.ts";
import { PickDialog } from "./pick-dialog.tsx";

interface Items {
  groups: DraftGroup[];
  lines: DraftLine[];
}

/** Lines of the job's budget that are not in the draft yet, to be taken over. */
export function FromBudget({ documentId }: { documentId: string }) {
  const { link, draft } = useDesk();
  const items = useFetcher<Items>();
  const there = new Set(draft.lines.map(({ itemId }) => itemId));
  const left = items.data?.lines.filter(({ itemId }) => !there.has(itemId)) ?? [];
  const groups = items.data?.groups ?? [];
  const take = (chosen: DraftLine[]) => {
    for (const { id, ...line } of chosen) {
      const group = groups.find((one) => one.id === line.groupId);
      if (group && !link.doc.getMap("groups").has(group.id))
        addRow(link.doc, "groups", group.id, { name: group.name });
      addLine(link.doc, line.groupId, line);
    }
  };
  return (
    <PickDialog
      title="Add from the budget"
      items={left}
      noun={["line", "lines"]}
      none={items.data && left.length === 0 ? "Every line of the budget is here already." : undefined}
      onOpen={() => void items.load(`/documents/${documentId}/draft/items`)}
      onTake={take}
    >
      {({ description }) => description || "Line without a description"}
    </PickDialog>
  );
}
