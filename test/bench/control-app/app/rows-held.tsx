import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { environment } from "./environment.ts";
import { type Row, readRows } from "./read-rows.ts";
import { RowTable } from "./row-table.tsx";

let held: Row[] | undefined;

/** The same page without its database: the rows of the first request are kept. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { DB, ROW_IDS } = context.get(environment);
  held ??= await readRows(DB, ROW_IDS);
  return { rows: held };
}

export default function HeldRows() {
  return <RowTable rows={useLoaderData<typeof loader>().rows} />;
}
