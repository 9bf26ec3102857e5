import { FilterSelect } from "../search-bar.tsx";
import type { Narrowed } from "./address.ts";

interface Choice {
  value: string;
  label: string;
}

interface NarrowSelectsProps {
  narrowed: Narrowed;
  choices: { sites: readonly Choice[]; jobTypes: readonly Choice[]; trades?: readonly string[] };
}

export const NarrowSelects = ({ narrowed, choices: { sites, jobTypes, trades } }: NarrowSelectsProps) => (
  <>
    {trades && (
      <FilterSelect
        label="Trade"
        name="trade"
        value={narrowed.trade ?? ""}
        all="Any trade"
        options={trades.map((trade) => ({ value: trade, label: trade }))}
      />
    )}
    <FilterSelect
      label="Job type"
      name="jobType"
      value={narrowed.jobTypeId ?? ""}
      all="Any job type"
      options={jobTypes}
    />
    <FilterSelect label="Site" name="site" value={narrowed.siteId ?? ""} all="Any site" options={sites} />
  </>
);
