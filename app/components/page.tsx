import type { ReactNode } from "react";
import { Link } from "react-router";

export function Page({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return <div className={narrow ? "page page-narrow" : "page"}>{children}</div>;
}

export interface Crumb {
  label: ReactNode;
  to: string;
}

export interface PageHeaderProps {
  title: ReactNode;
  /** The way up, without the page itself. */
  crumbs?: readonly Crumb[];
  /** Status, customer, dates: one quiet line. */
  meta?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, crumbs = [], meta, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <div className="page-title-row">
        <h1>{title}</h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {meta && <div className="page-meta">{meta}</div>}
    </header>
  );
}

export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Where you are">
      <ol className="crumbs">
        {crumbs.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The next step, always in reach: sticks to the lower edge. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <div className="action-bar">{children}</div>;
}
