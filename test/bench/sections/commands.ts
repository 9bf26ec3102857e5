import { commands } from "#commands/registry.ts";
import { openRecords } from "../../../scripts/records.ts";
import { type Cost, lifeOn } from "../life/life.ts";
import { lifeOfPeople, lifeOfPlaces } from "../life/people.ts";
import { lifeOfWork, workThatEnds } from "../life/work.ts";
import { copyOf, organisationOf } from "../organisation.ts";
import { table } from "../report.ts";

/** Rows written, indexes included, and round trips of every command, by living through all of them once. */
export async function commandRows(): Promise<string> {
  const { copy, remove } = copyOf(await organisationOf(1_000));
  const records = await openRecords(copy.dataDir);
  try {
    const life = lifeOn(records);
    for (const chapter of [lifeOfWork, workThatEnds, lifeOfPlaces, lifeOfPeople]) await chapter(life);
    const ran = Map.groupBy(life.costs, (cost) => cost.name);
    const rows = [...ran].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, costs]) => line(name, costs));
    const left = [...commands.keys()].filter((name) => !ran.has(name));
    return `${table(rows)}\n\nWith an idempotency key each writes one row more.${left.length ? ` Not run: ${left.join(", ")}.` : ""}`;
  } finally {
    await records.close();
    remove();
  }
}

function line(name: string, costs: Cost[]): Record<string, string> {
  const span = (values: number[]) => [...new Set([Math.min(...values), Math.max(...values)])].join("–");
  return {
    command: name,
    "rows written": span(costs.map((cost) => cost.rowsWritten)),
    statements: span(costs.map((cost) => cost.statements)),
    "round trips": span(costs.map((cost) => cost.trips)),
  };
}
