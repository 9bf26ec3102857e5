import type { DraftGroup, DraftLine } from "#domain/document/draft.ts";
import { formatQuantity } from "#domain/money/format.ts";
import { lineNet } from "#domain/money/money.ts";
import { addRow } from "#party/draft-doc/edit.ts";
import { Money } from "../money.tsx";
import { useFound } from "../use-found.ts";
import { useDesk } from "./desk-context.ts";
import { addLine } from "./line-edits.ts";
import { PickDialog } from "./pick-dialog.tsx";

interface Items {
  groups: DraftGroup[];
  lines: DraftLine[];
}

/** Lines of the job's budget that are not in the draft yet, to be taken over. */
export function FromBudget({ documentId }: { documentId: string }) {
  const { link, draft, currency } = useDesk();
  const items = useFound<Items>();
  const there = new Set(draft.lines.map(({ itemId }) => itemId));
  const left = items.data?.lines.filter(({ itemId }) => !there.has(itemId));
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
      items={left ?? []}
      noun={["line", "lines"]}
      none={
        items.state === "failed"
          ? "The lines of the budget could not be fetched. Check the connection and try again."
          : "Every line of the budget is here already."
      }
      isComing={items.state === "loading"}
      onOpen={() => void items.load(`/documents/${documentId}/draft/items`)}
      onTake={take}
    >
      {(line) => (
        <>
          <span>
            {line.description || "Line without a description"}
            <span className="draft-choice-much">
              {formatQuantity(line.quantityMilli)} {line.unit}
            </span>
          </span>
          {line.unitPriceMinor !== 0 && <Money minor={lineNet(line)} currency={currency} bare />}
        </>
      )}
    </PickDialog>
  );
}
