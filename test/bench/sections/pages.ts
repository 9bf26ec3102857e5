import { createDb } from "#db/client.ts";
import { readColumns, readTable } from "#db/queries/board.ts";
import { readFilters } from "#domain/board/filters.ts";
import { openRecords } from "../../../scripts/records.ts";
import { ORGANISATION } from "../../../scripts/seed/demo-people.ts";
import { type Ask, page, saturated } from "../meters/http.ts";
import { cpuMs } from "../meters/processes.ts";
import { untilQuiet } from "../meters/quiet.ts";
import { inTurn } from "../meters/rounds.ts";
import { type Organisation, organisationOf } from "../organisation.ts";
import { type Figure, figureTable, ms } from "../report.ts";
import { DOCUMENT_LINES, sentDocument } from "../sent-document.ts";
import { buildControl, type Served, serveControl, serveProduct } from "../serving.ts";

const GOAL = 1.3;

/** CPU of a request to the board, to a job's page and to a document in the portal and at staff's desk, beside bare React Router pages of the same rows. */
export async function pages({ jobs, quick }: { jobs: number; quick: boolean }): Promise<string> {
  const organisation = await organisationOf(jobs);
  const { rowIds, columnIds } = await shownOn(organisation);
  buildControl();
  const product = await serveProduct(organisation);
  const documentId = await sentDocument(product, organisation);
  const control = await serveControl(organisation, {
    ROW_IDS: JSON.stringify(rowIds),
    COLUMN_IDS: JSON.stringify(columnIds),
    JOB_ID: organisation.jobId,
    DOCUMENT_ID: documentId,
  });
  try {
    const headers = { Cookie: organisation.cookies.staff };
    const ours = (path: string) => ({ url: product.url + path, headers });
    const bare = (path: string) => ({ url: control.url + path });
    const scenes: Scene[] = [
      {
        what: `board, table of ${rowIds.length} rows`,
        ours: ours("/board?view=table"),
        bare: bare("/rows"),
        shows: rowIds,
      },
      {
        what: `board, columns of ${columnIds.length} cards`,
        ours: ours("/board"),
        bare: bare("/columns"),
        shows: columnIds,
      },
      {
        what: "job, log of 50 rows",
        ours: ours(`/jobs/${organisation.jobId}`),
        bare: bare("/log"),
        shows: ["Stage 49"],
      },
      {
        what: `portal, document of ${DOCUMENT_LINES} lines`,
        ours: {
          url: `${product.url}/portal/documents/${documentId}`,
          headers: { Cookie: organisation.cookies.customer },
        },
        bare: bare("/document"),
        shows: [`Part ${DOCUMENT_LINES - 1} of`],
      },
      {
        what: `staff, document of ${DOCUMENT_LINES} lines`,
        ours: ours(`/documents/${documentId}`),
        bare: bare("/document"),
        shows: [`Part ${DOCUMENT_LINES - 1} of`],
      },
      {
        what: "the table's rows as data alone",
        ours: ours("/board.data?view=table"),
        bare: bare("/rows.data"),
        shows: [],
      },
    ];
    const servers = { ours: product, bare: control };
    const figures: Figure[] = [];
    for (const scene of scenes) figures.push(await compared(servers, scene, quick));
    const held = await inTurn(
      { rows: cost(control, bare("/rows"), quick), held: cost(control, bare("/rows-held"), quick) },
      3,
    );
    figures.push({
      what: "of the bare table: its D1 read",
      ours: "",
      control: `${ms(held.rows.cpu ?? 0)}, without D1 ${ms(held.held.cpu ?? 0)}`,
    });
    return figureTable(figures);
  } finally {
    await Promise.all([product.stop(), control.stop()]);
  }
}

interface Scene {
  what: string;
  ours: Ask;
  bare: Ask;
  /** What both pages must contain. */
  shows: string[];
}

/** CPU of one page of ours beside a bare one that shows the same. */
export async function compared(
  servers: { ours: Served; bare: Served },
  scene: Scene,
  quick: boolean,
): Promise<Figure> {
  for (const side of ["ours", "bare"] as const) {
    const html = await page(scene[side]);
    const missing = scene.shows.filter((text) => !html.includes(text));
    if (missing.length > 0) throw new Error(`${scene[side].url} does not show ${missing.length} of its rows`);
  }
  await untilQuiet();
  const { ours, bare } = await inTurn(
    { ours: cost(servers.ours, scene.ours, quick), bare: cost(servers.bare, scene.bare, quick) },
    quick ? 3 : 7,
  );
  const ratio = (ours.cpu ?? 0) / (bare.cpu ?? 1);
  return {
    what: `CPU a request: ${scene.what}`,
    ours: `${ms(ours.cpu ?? 0)}, ${Math.round(ours.rate ?? 0)}/s`,
    control: `${ms(bare.cpu ?? 0)}, ${Math.round(bare.rate ?? 0)}/s`,
    ratio,
    goal: `≤ ${GOAL}×`,
    holds: ratio <= GOAL,
  };
}

/** CPU of the server for each request, and requests a second, of a burst. The first burst warms it. */
function cost(server: Served, wanted: Ask, quick: boolean) {
  let warm = false;
  return async () => {
    const count = quick ? 150 : 400;
    if (!warm) await saturated(wanted, count);
    warm = true;
    const before = cpuMs(server.pids);
    const took = await saturated(wanted, count);
    return { cpu: (cpuMs(server.pids) - before) / count, rate: (count / took) * 1000 };
  };
}

/** The work orders our board shows, which the control is to show too. */
async function shownOn({ dataDir }: Organisation) {
  const records = await openRecords(dataDir);
  try {
    const db = createDb(records.database);
    const wanted = (query: string) => ({
      orgId: ORGANISATION.id,
      filters: readFilters(new URLSearchParams(query)),
      now: Date.now(),
    });
    const table = await readTable(db, wanted("view=table"), null);
    const columns = await readColumns(db, wanted(""));
    const ids = (cards: { workOrderId: string }[]) => cards.map((card) => card.workOrderId);
    return { rowIds: ids(table.cards), columnIds: ids(columns.cards) };
  } finally {
    await records.close();
  }
}
