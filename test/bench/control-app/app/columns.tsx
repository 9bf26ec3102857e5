import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { environment } from "./environment.ts";
import { readRows } from "./read-rows.ts";
import { RowTable } from "./row-table.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const { DB, COLUMN_IDS } = context.get(environment);
  return { rows: await readRows(DB, COLUMN_IDS) };
}

export default function Columns() {
  return <RowTable rows={useLoaderData<typeof loader>().rows} />;
}
