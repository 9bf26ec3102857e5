import { type ShownKind, shownKinds, shownLabels } from "#domain/log/shown.ts";

/** Narrows the log to one kind of entry. */
export function ShownFilter({ show, to }: { show: ShownKind; to: (kind: ShownKind) => string }) {
  return (
    <nav className="filter-sentence talk-filter" aria-label="Show in the log">
      {shownKinds.map((kind) => (
        <a key={kind} className="chip" href={to(kind)} aria-current={kind === show ? "true" : undefined}>
          {shownLabels[kind]}
        </a>
      ))}
    </nav>
  );
}
