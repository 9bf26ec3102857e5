import { createDb } from "#db/client.ts";
import { readColumns, readTable } from "#db/queries/board.ts";
import { readFilters } from "#domain/board/filters.ts";
import { openRecords } from "../../../scripts/records.ts";
import { CONTRACTORS, ORGANISATION, STAFF } from "../../../scripts/seed/demo-people.ts";
import { countingD1, type Trip } from "../meters/counting-d1.ts";
import { untilQuiet } from "../meters/quiet.ts";
import { type Replay, replay } from "../meters/replay.ts";
import { inTurn } from "../meters/rounds.ts";
import { organisationOf } from "../organisation.ts";
import { ms, table } from "../report.ts";

const SIZES = [1_000, 10_000];
/** What "flat" allows, from the smallest organisation that fills the page to the largest. */
const FLAT = 1.5;
const FIRST_PORT = 8882;

const FILTERS: [string, string][] = [
  ["columns", ""],
  ["columns, contractor", `contractor=${CONTRACTORS[0].id}`],
  ["columns, site", "site=site3"],
  ["columns, manager", `manager=${STAFF[1].id}`],
  ["columns, late", "late=1"],
  ["columns, invoice waiting", "invoice=submitted"],
  ["columns, text", "q=pump"],
  ["table", "view=table"],
  ["table, state", "view=table&state=closed"],
  ["table, contractor", `view=table&contractor=${CONTRACTORS[0].id}`],
  ["table, site", "view=table&site=site3"],
  ["table, manager", `view=table&manager=${STAFF[1].id}`],
  ["table, late", "view=table&late=1"],
  ["table, paid", "view=table&invoice=paid"],
  ["table, text", "view=table&q=valve"],
  ["table, contractor and paid", `view=table&contractor=${CONTRACTORS[1].id}&invoice=paid`],
];

interface Found {
  trip: Trip;
  cards: number;
}

interface Size {
  jobs: number;
  found: Found[];
  replay: Replay;
}

/**
 * CPU and rows read of the board's query, for each filter, by size of the organisation. CPU is without what a
 * batch of one `select 1` takes, which is measured in the same rounds.
 */
export async function boardQuery({ jobs, quick }: { jobs: number; quick: boolean }): Promise<string> {
  const sizes: Size[] = [];
  try {
    for (const size of [...SIZES.filter((one) => one < jobs), jobs]) {
      const { dataDir } = await organisationOf(size);
      const found = await findAll(dataDir);
      sizes.push({ jobs: size, found, replay: await replay(dataDir, FIRST_PORT + sizes.length) });
    }
    await untilQuiet();
    const lines = [];
    for (const [index, [what]] of FILTERS.entries()) lines.push(await line(what, index, sizes, quick));
    return table(lines);
  } finally {
    await Promise.all(sizes.map((size) => size.replay.stop()));
  }
}

async function findAll(dataDir: string): Promise<Found[]> {
  const records = await openRecords(dataDir);
  const { client, trips } = countingD1(records.database);
  const db = createDb(client);
  const found: Found[] = [];
  try {
    for (const [, query] of FILTERS) {
      const filters = readFilters(new URLSearchParams(query));
      const wanted = { orgId: ORGANISATION.id, filters, now: Date.now() };
      const { cards } =
        filters.view === "table" ? await readTable(db, wanted, null) : await readColumns(db, wanted);
      const [trip] = trips.splice(0);
      if (trip) found.push({ trip, cards: cards.length });
    }
    return found;
  } finally {
    await records.close();
  }
}

const NOTHING = [{ query: "select 1", values: [] }];

async function line(
  what: string,
  index: number,
  sizes: Size[],
  quick: boolean,
): Promise<Record<string, string>> {
  const times = quick ? 10 : 20;
  const subjects = Object.fromEntries(
    sizes.map(({ jobs, found, replay: again }) => [
      String(jobs),
      async () => {
        const empty = await again.cost(NOTHING, times);
        return { ms: (await again.cost(found[index]?.trip.statements ?? NOTHING, times)) - empty };
      },
    ]),
  );
  const measured = await inTurn(subjects, quick ? 3 : 5);
  const rows = sizes.map(({ jobs, found }) => ({
    jobs,
    ms: measured[String(jobs)]?.ms ?? Number.NaN,
    rows: found[index]?.trip.rowsRead ?? Number.NaN,
    cards: found[index]?.cards ?? 0,
  }));
  const largest = rows.at(-1);
  const full = rows.find(({ cards }) => cards >= 0.9 * (largest?.cards ?? 0));
  const byCpu = (largest?.ms ?? 0) / (full?.ms ?? 1);
  const byRows = (largest?.rows ?? 0) / (full?.rows ?? 1);
  const compared = full !== largest;
  return {
    what,
    ...Object.fromEntries(
      rows.map((row) => [`${row.jobs} jobs`, `${ms(row.ms)}, ${row.rows} rows, ${row.cards} cards`]),
    ),
    "to the largest": compared
      ? `from ${full?.jobs}: ${byCpu.toFixed(2)}× CPU, ${byRows.toFixed(2)}× rows`
      : "",
    [`CPU ≤ ${FLAT}×`]: compared ? (byCpu <= FLAT ? "yes" : "no") : "",
    [`rows ≤ ${FLAT}×`]: compared ? (byRows <= FLAT ? "yes" : "no") : "",
  };
}
