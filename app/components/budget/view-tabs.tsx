import { Link } from "react-router";
import { type BudgetView, standardViews } from "#domain/budget/views.ts";

export interface SavedView extends BudgetView {
  id: string;
}

/** The views there are: those every budget has, then those somebody saved. */
export function allViews(saved: readonly SavedView[]): SavedView[] {
  return [...Object.entries(standardViews).map(([id, view]) => ({ id, ...view })), ...saved];
}

/** One of the views, by what the address says; the first where it says nothing that is known. */
export function chosenView(views: readonly SavedView[], asked: string | null): SavedView {
  return views.find(({ id }) => id === asked) ?? { id: "estimating", ...standardViews.estimating };
}

interface ViewTabsProps {
  views: readonly SavedView[];
  chosen: string;
}

export function ViewTabs({ views, chosen }: ViewTabsProps) {
  return (
    <nav className="segments budget-views" aria-label="Columns shown">
      {views.map(({ id, name }) => (
        <Link
          key={id}
          to={id === "estimating" ? "?" : `?view=${id}`}
          aria-current={id === chosen ? "page" : undefined}
          preventScrollReset
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
