import { Chip, FilterSentence } from "#app/components/filter.tsx";
import { Menu, MenuItem } from "#app/components/menu.tsx";
import { type QueueFilter, queueLabels, queuePath, queueViews } from "#domain/claim/queue.ts";
import { Link } from "react-router";

interface QueueFiltersProps {
  filter: QueueFilter;
  contractors: readonly { id: string; name: string }[];
  waiting: readonly { personId: string | null; name: string | null }[];
  me: string;
}

/** Which invoices, of whom, for whom, in which order: all of it in the address. */
export function QueueFilters({ filter, contractors, waiting, me }: QueueFiltersProps) {
  const { view, sort, contractorId, waitsFor } = filter;
  const contractor = contractors.find(({ id }) => id === contractorId);
  const approvers = waiting.flatMap(({ personId, name }) => (personId && personId !== me ? [{ id: personId, name: name ?? "" }] : []));
  const approver = waitsFor === me ? "you" : approvers.find(({ id }) => id === waitsFor)?.name;
  const isFiltered = contractorId !== "" || waitsFor !== "";
  return (
    <div className="mb-3 grid gap-2">
      <nav className="tabs" aria-label="Invoices by state">
        {queueViews.map((other) => (
          <Link key={other} to={queuePath({ ...filter, view: other, waitsFor: "" })} aria-current={other === view ? "page" : undefined} prefetch="intent">
            {queueLabels[other]}
          </Link>
        ))}
      </nav>
      <FilterSentence clearTo={isFiltered ? queuePath({ view, sort }) : undefined}>
        <span>of</span>
        <Choice all="any contractor" chosen={contractor?.name} clear={queuePath({ ...filter, contractorId: "" })}>
          {contractors.map(({ id, name }) => ({ id, name, to: queuePath({ ...filter, contractorId: id }) }))}
        </Choice>
        {view === "waiting" && (
          <>
            <span>waiting for</span>
            <Choice all="anybody" chosen={waitsFor ? (approver ?? "somebody else") : undefined} clear={queuePath({ ...filter, waitsFor: "" })}>
              {[{ id: me, name: "you" }, ...approvers].map(({ id, name }) => ({ id, name, to: queuePath({ ...filter, waitsFor: id }) }))}
            </Choice>
          </>
        )}
        <span>sorted by</span>
        <Chip to={queuePath({ ...filter, sort: sort === "age" ? "amount" : "age" })}>{sort === "age" ? "longest wait" : "amount"}</Chip>
      </FilterSentence>
    </div>
  );
}

interface ChoiceProps {
  all: string;
  chosen: string | undefined;
  /** The address without this filter. */
  clear: string;
  children: readonly { id: string; name: string; to: string }[];
}

function Choice({ all, chosen, clear, children }: ChoiceProps) {
  if (chosen !== undefined) {
    return (
      <Chip to={clear} on>
        {chosen}
      </Chip>
    );
  }
  return (
    <Menu button={all} size="small" start>
      {children.map(({ id, name, to }) => (
        <MenuItem key={id}>
          <Link to={to}>{name}</Link>
        </MenuItem>
      ))}
    </Menu>
  );
}
