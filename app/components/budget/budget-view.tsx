import { lazy, Suspense, useMemo, useRef, useState } from "react";
import type { Budget } from "#domain/budget/budget.ts";
import type { Ledger, Ledgers } from "#domain/budget/ledger.ts";
import { EmptyState } from "../empty-state.tsx";
import { PageHeader } from "../page.tsx";
import { AvatarStack } from "../person.tsx";
import { useSoftLinks } from "../soft-links.ts";
import { BudgetMenu } from "./budget-menu.tsx";
import { BudgetTable } from "./budget-table.tsx";
import type { Frame, Slot } from "./line-row.tsx";
import { phoneColumns } from "./phone-columns.ts";
import { GRID, TABLE } from "./roles.ts";
import { SavingWord } from "./saving-word.tsx";
import { Toolbar, type Tools } from "./toolbar.tsx";
import { Totals } from "./totals.tsx";
import { useBudget } from "./use-budget.ts";
import { useDesk } from "./use-desk.ts";
import { allViews, chosenView, type SavedView, ViewTabs } from "./view-tabs.tsx";

/** What it takes to write comes once the page stands; it can be read without. */
const Grid = lazy(() => import("./grid.tsx"));

export interface BudgetPage {
  job: { id: string; number: number; title: string };
  views: readonly SavedView[];
  budget: Budget;
  /** By line, and of the whole job. */
  ledger: { items: Ledgers; job: Ledger };
  seq: number;
  changes: boolean;
  me: string;
  currency: string;
}

export function BudgetView({ page, asked }: { page: BudgetPage; asked: string | null }) {
  const { job, budget, seq, changes, me, currency } = page;
  const { items: ledgers, job: ledger } = page.ledger;
  const loaded = useMemo(() => ({ budget, seq }), [budget, seq]);
  const { model, shown, marks, others } = useBudget(job.id, loaded, me);
  const [slot, setSlot] = useState<Slot | null>(null);
  const [told, setTold] = useState("");
  const [tools, setTools] = useState<Tools | null>(null);
  const atDesk = useDesk();
  const table = useRef<HTMLTableElement>(null);
  const area = useRef<HTMLDivElement>(null);
  useSoftLinks(area);

  const views = allViews(page.views);
  const { id: viewId, columns } = chosenView(views, asked);
  const at = `/jobs/${job.id}/budget`;
  const frame = useMemo(
    (): Frame => ({
      columns,
      extra: phoneColumns(columns),
      roles: changes ? GRID : TABLE,
      ...{ currency, ledgers, at, changes },
    }),
    [columns, changes, currency, ledgers, at],
  );
  const isEmpty = shown.budget.items.length + shown.budget.groups.length === 0;
  return (
    <div className="budget-page">
      <PageHeader
        crumbs={[
          { label: "Board", to: "/board" },
          { label: job.title, to: `/jobs/${job.id}` },
        ]}
        title="Budget"
        meta={
          <>
            <span className="tnum">Job {job.number}</span>
            <SavingWord saving={shown.saving} />
          </>
        }
        actions={
          <>
            <AvatarStack names={others} />
            <BudgetMenu jobId={job.id} changes={changes} />
          </>
        }
      />
      <div className="budget-bar">
        <ViewTabs views={views} chosen={viewId} />
        {changes && <Toolbar at={at} tools={tools} />}
      </div>
      <div className="budget-area" ref={area}>
        {isEmpty && (
          <EmptyState picture="list" title="No lines yet">
            {changes
              ? "Add a line, or start from a file, a template or another job: see the menu above."
              : "What the job costs and what it is sold for appears here."}
          </EmptyState>
        )}
        <div className="budget-scroll" data-empty={isEmpty || undefined}>
          <BudgetTable root={table} alive={tools !== null} {...{ shown, frame, marks, slot }} />
        </div>
        <div className="budget-foot">
          <p className="budget-told" role="status">
            {told}
          </p>
          <Totals
            items={shown.budget.items}
            ledger={columns.includes("committedMinor") ? ledger : null}
            currency={currency}
          />
        </div>
      </div>
      {changes && atDesk && (
        <Suspense>
          <Grid jobId={job.id} {...{ table, model, shown, frame, setSlot, setTools, setTold }} />
        </Suspense>
      )}
    </div>
  );
}
