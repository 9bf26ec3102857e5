import type { FilterNames } from "#db/queries/board.ts";
import { boardStates } from "#domain/board/columns.ts";
import {
  type BoardFilters,
  filterQuery,
  invoiceStateLabels,
  invoiceStates,
  isNarrowed,
} from "#domain/board/filters.ts";
import { workOrderStateLabels } from "#domain/work-order/states.ts";
import { CloseIcon } from "../icons/actions.tsx";
import { FilterMenu } from "./filter-menu.tsx";

interface FiltersProps {
  filters: BoardFilters;
  names: FilterNames;
}

/** "All work of Brightside at any site, looked after by anybody, late": each word a chip, all of it in the address. */
export function Filters({ filters, names }: FiltersProps) {
  const to = (change: Partial<BoardFilters>) => `/board${filterQuery({ ...filters, ...change })}`;
  const states = boardStates.map((state) => ({ label: workOrderStateLabels[state], to: to({ state }) }));
  const invoices = invoiceStates.map((invoice) => ({
    label: invoiceStateLabels[invoice],
    to: to({ invoice }),
  }));
  const party = (key: "contractor" | "site" | "manager") =>
    filters[key] ? { label: names[key] ?? "nobody we know", to: to({ [key]: undefined }) } : undefined;
  return (
    <nav className="filter-sentence" aria-label="Filters">
      Showing
      <FilterMenu
        label="all work"
        choices={states}
        on={
          filters.state && {
            label: `${workOrderStateLabels[filters.state].toLowerCase()} work`,
            to: to({ state: undefined }),
          }
        }
      />
      of
      <FilterMenu
        label="any contractor"
        of="contractor"
        on={party("contractor")}
        to={(id) => to({ contractor: id })}
      />
      at
      <FilterMenu label="any site" of="site" on={party("site")} to={(id) => to({ site: id })} />
      managed by
      <FilterMenu label="anybody" of="manager" on={party("manager")} to={(id) => to({ manager: id })} />
      <FilterMenu
        label="any invoice"
        choices={invoices}
        on={
          filters.invoice && {
            label: invoiceStateLabels[filters.invoice].toLowerCase(),
            to: to({ invoice: undefined }),
          }
        }
      />
      <a className="chip" href={to({ late: filters.late ? undefined : true })} aria-current={filters.late}>
        late
        {filters.late && <CloseIcon />}
      </a>
      {filters.q && (
        <a className="chip" href={to({ q: undefined })} aria-current="true">
          matching “{filters.q}”
          <CloseIcon />
        </a>
      )}
      {isNarrowed(filters) && (
        <a className="link ml-1" href={`/board${filterQuery({ view: filters.view })}`}>
          Clear
        </a>
      )}
    </nav>
  );
}
