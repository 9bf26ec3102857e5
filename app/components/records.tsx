import type { ReactNode } from "react";
import { List, ListRow } from "./list.tsx";
import { type Column, Table } from "./table.tsx";

interface Line {
  title: ReactNode;
  to: string;
  soft?: boolean;
  mark?: ReactNode;
  meta?: ReactNode;
  end?: ReactNode;
}

export interface RecordsProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** The same row for the thumb. */
  line: (row: Row) => Line;
}

/** A table at the desk, rows for the thumb on the phone. */
export function Records<Row extends { id: string }>({ label, rows, columns, line }: RecordsProps<Row>) {
  return (
    <>
      <div className="max-lg:hidden">
        <Table caption={label} columns={columns} rows={rows} rowKey={({ id }) => id} />
      </div>
      <div className="lg:hidden">
        <List label={label}>
          {rows.map((row) => {
            const { meta, ...shown } = line(row);
            return (
              <ListRow key={row.id} {...shown}>
                {meta}
              </ListRow>
            );
          })}
        </List>
      </div>
    </>
  );
}
