import { Fragment, type ReactNode } from "react";

export interface CardProps {
  title?: ReactNode;
  /** A quiet button or a link, right of the title. */
  action?: ReactNode;
  footer?: ReactNode;
  /** No padding, for a table or a list that fills the card. */
  flush?: boolean;
  children: ReactNode;
}

export function Card({ title, action, footer, flush = false, children }: CardProps) {
  return (
    <section className="card">
      {(title || action) && (
        <header className="card-head">
          <h2>{title}</h2>
          {action}
        </header>
      )}
      {flush ? children : <div className="card-body">{children}</div>}
      {footer && <footer className="card-foot">{footer}</footer>}
    </section>
  );
}

/** Pairs of a quiet word and what it stands for; pairs without a value are left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false)
        .map(([word, value]) => (
          <Fragment key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
