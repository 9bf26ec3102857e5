import { Link } from "react-router";
import { FilterMenu } from "#app/components/board/filter-menu.tsx";
import { Chip, FilterSentence } from "#app/components/filter.tsx";
import { type QueueFilter, queueLabels, queuePath, queueViews } from "#domain/claim/queue.ts";

interface QueueFiltersProps {
  filter: QueueFilter;
  /** The one it is narrowed to. */
  contractorName: string | null;
  waiting: readonly { personId: string | null; name: string | null }[];
  me: string;
}

/** Which invoices, of whom, for whom, in which order: all of it in the address. */
export function QueueFilters({ filter, contractorName, waiting, me }: QueueFiltersProps) {
  const { view, sort, contractorId, waitsFor } = filter;
  const others = waiting.flatMap(({ personId, name }) =>
    personId && personId !== me ? [{ id: personId, name: name ?? "" }] : [],
  );
  const approvers = [{ id: me, name: "you" }, ...others];
  const approver = approvers.find(({ id }) => id === waitsFor)?.name ?? "somebody else";
  const isNarrowed = contractorId !== "" || waitsFor !== "";
  const addressOf = (change: Partial<QueueFilter>) => queuePath({ ...filter, ...change });
  return (
    <div className="mb-3 grid gap-2">
      <nav className="tabs" aria-label="Invoices by state">
        {queueViews.map((other) => (
          <Link
            key={other}
            to={addressOf({ view: other, waitsFor: "" })}
            aria-current={other === view ? "page" : undefined}
            prefetch="intent"
          >
            {queueLabels[other]}
          </Link>
        ))}
      </nav>
      <FilterSentence clearTo={isNarrowed ? queuePath({ view, sort }) : undefined}>
        <span>of</span>
        <FilterMenu
          label="any contractor"
          on={
            contractorId
              ? { label: contractorName ?? "a contractor", to: addressOf({ contractorId: "" }) }
              : undefined
          }
          of="contractor"
          to={(id) => addressOf({ contractorId: id })}
        />
        {view === "waiting" && (
          <>
            <span>waiting for</span>
            <FilterMenu
              label="anybody"
              on={waitsFor ? { label: approver, to: addressOf({ waitsFor: "" }) } : undefined}
              choices={approvers.map(({ id, name }) => ({ label: name, to: addressOf({ waitsFor: id }) }))}
            />
          </>
        )}
        <span>sorted by</span>
        <Chip to={addressOf({ sort: sort === "age" ? "amount" : "age" })}>
          {sort === "age" ? "longest wait" : "amount"}
        </Chip>
      </FilterSentence>
    </div>
  );
}
