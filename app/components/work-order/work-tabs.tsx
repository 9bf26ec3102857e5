import { Link } from "react-router";
import type { WorkCounts } from "#db/queries/contractor-work.ts";
import type { WorkList } from "#db/queries/work-lists.ts";

const LABELS: Record<WorkList, string> = {
  open: "To do",
  mine: "Mine",
  new: "New",
  today: "Today",
  late: "Late",
  done: "Done",
  invoiced: "Invoiced",
};

const FOR_LEADS: readonly WorkList[] = ["open", "new", "today", "late", "mine", "done", "invoiced"];
// Everything a technician sees is theirs, and invoices are the lead's.
const FOR_TECHNICIANS: readonly WorkList[] = ["open", "new", "today", "late", "done"];

const MOST = 99;

export function WorkTabs({ group, counts, lead }: { group: WorkList; counts: WorkCounts; lead: boolean }) {
  return (
    <nav className="tabs" aria-label="Groups">
      {(lead ? FOR_LEADS : FOR_TECHNICIANS).map((list) => {
        const count = counts?.[list] ?? 0;
        return (
          <Link
            key={list}
            to={`/work/all?group=${list}`}
            aria-current={list === group ? "page" : undefined}
            prefetch="intent"
          >
            {LABELS[list]}
            {count > 0 && <span className="count">{count > MOST ? `${MOST}+` : count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
