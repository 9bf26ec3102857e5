import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRecords } from "../../../scripts/records.ts";
import { lifeOfBids } from "../life/bids.ts";
import { lifeOfBudgets } from "../life/budget.ts";
import { lifeOfDocuments } from "../life/documents.ts";
import { lifeOfFigures } from "../life/figures.ts";
import { type Cost, type Life, lifeOn } from "../life/life.ts";
import { lifeBegins, lifeOfPeople, lifeOfPlaces } from "../life/people.ts";
import { lifeOfRates } from "../life/rates.ts";
import { lifeOfSchedules } from "../life/schedules.ts";
import { lifeOfSignatures } from "../life/signing.ts";
import { lifeOfStandingOrders } from "../life/standing.ts";
import { lifeOfWork, workThatEnds } from "../life/work.ts";
import { copyOf, organisationOf } from "../organisation.ts";
import { table } from "../report.ts";

/** Rows written, indexes included, and round trips of every command, by living through all of them once. */
export async function commandRows(): Promise<string> {
  const { copy, remove } = copyOf(await organisationOf(1_000));
  const empty = mkdtempSync(join(tmpdir(), "jobroom-bench-"));
  try {
    const costs = [
      ...(await costsOf(empty, [lifeBegins])),
      ...(await costsOf(copy.dataDir, [
        lifeOfWork,
        workThatEnds,
        lifeOfBudgets,
        lifeOfDocuments,
        lifeOfBids,
        lifeOfSignatures,
        lifeOfRates,
        lifeOfStandingOrders,
        lifeOfSchedules,
        lifeOfFigures,
        lifeOfPlaces,
        lifeOfPeople,
      ])),
    ];
    const ran = Map.groupBy(costs, (cost) => cost.name);
    const rows = [...ran].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => line(name, of));
    return `${table(rows)}\n\nWith an idempotency key each writes one row more.`;
  } finally {
    remove();
    rmSync(empty, { recursive: true, force: true });
  }
}

async function costsOf(dataDir: string, chapters: ((life: Life) => Promise<void>)[]): Promise<Cost[]> {
  const records = await openRecords(dataDir);
  try {
    const life = lifeOn(records);
    for (const chapter of chapters) await chapter(life);
    return life.costs;
  } finally {
    await records.close();
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
