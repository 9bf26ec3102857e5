import {
  type StandingFilter,
  standingFilterLabels,
  standingFilters,
} from "#domain/standing-order/filters.ts";
import { Chip } from "../filter.tsx";

/** Which standing orders are listed. */
export const StandingChips = ({ filter, at }: { filter: StandingFilter; at: string }) => (
  <nav className="mb-3 flex flex-wrap gap-2" aria-label="Which standing orders">
    {standingFilters.map((one) => (
      <Chip key={one} to={`${at}?show=${one}`} on={one === filter}>
        {standingFilterLabels[one]}
      </Chip>
    ))}
  </nav>
);
