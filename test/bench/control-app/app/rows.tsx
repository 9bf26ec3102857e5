import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { environment } from "./environment.ts";
import { readRows } from "./read-rows.ts";
import { RowTable } from "./row-table.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const { DB, ROW_IDS } = context.get(environment);
  return { rows: await readRows(DB, ROW_IDS) };
}

export default function Rows() {
  return <RowTable rows={useLoaderData<typeof loader>().rows} />;
}
