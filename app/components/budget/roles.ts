/** What a table that is only read is to those who hear it. */
export const TABLE = {
  table: { role: "table" },
  group: "rowgroup",
  row: "row",
  header: "columnheader",
  head: { role: "rowheader" },
  cell: { role: "cell" },
  figure: { role: "cell" },
};

/** One that its reader may write in says so, and how to get out of it. */
export const GRID: Roles = {
  ...TABLE,
  table: {
    role: "grid",
    "aria-multiselectable": true,
    "aria-description": "Escape, then Tab, leaves the table.",
  },
  cell: { role: "gridcell" },
  figure: { role: "gridcell", "aria-readonly": true },
};

export type Roles = Omit<typeof TABLE, "table" | "figure"> & {
  table: { role: string; "aria-multiselectable"?: true; "aria-description"?: string };
  figure: { role: string; "aria-readonly"?: true };
};
