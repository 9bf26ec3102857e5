import { FilterSelect } from "./search-bar.tsx";

/** Of a list of contractors or customers: those in use, or those put away. */
export const ArchivedFilter = ({ archived }: { archived: boolean }) => (
  <FilterSelect
    label="Show"
    name="show"
    value={archived ? "archived" : ""}
    all="In use"
    options={[{ value: "archived", label: "Archived" }]}
  />
);
