import { readFileSync } from "node:fs";
import { openRecords } from "../../../scripts/records.ts";
import { CONTRACTORS } from "../../../scripts/seed/demo-people.ts";
import { ask } from "../meters/http.ts";
import { type Organisation, organisationOf } from "../organisation.ts";
import { table } from "../report.ts";
import { serveProduct } from "../serving.ts";

const SIZES = [1_000, 10_000];
/** What a page may read of D1, however much there is. */
const MOST_ROWS = 5_000;
const front = readFileSync(new URL("../meters/timed-front.js", import.meta.url), "utf8");
const contractorId = CONTRACTORS[0].id;

/** Rows that pages read of D1, by size of the organisation: whatever grows with it walks through all of it. */
export async function pageReads({ jobs }: { jobs: number }): Promise<string> {
  const sizes: { size: number; reads: Read[] }[] = [];
  for (const size of [...SIZES.filter((one) => one < jobs), jobs])
    sizes.push({ size, reads: await readsOf(await organisationOf(size)) });
  const largest = sizes.at(-1)?.reads ?? [];
  return table(
    largest.map(({ who, page, rows, trips }, i) => ({
      who,
      page,
      "round trips": String(trips),
      ...Object.fromEntries(sizes.map(({ size, reads }) => [`rows, ${size} jobs`, String(reads[i]?.rows)])),
      [`≤ ${MOST_ROWS}`]: rows <= MOST_ROWS ? "yes" : "no",
    })),
  );
}

interface Read {
  who: string;
  page: string;
  trips: number;
  rows: number;
}

async function readsOf(organisation: Organisation): Promise<Read[]> {
  const pages = await pagesOf(organisation);
  const product = await serveProduct(organisation, front);
  try {
    const reads: Read[] = [];
    for (const [who, page, path] of pages) {
      const headers = { Cookie: organisation.cookies[who], "X-Count-Rows": "1" };
      const { status, headers: answer } = await ask({ url: product.url + path, headers });
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      const [, trips = 0, rows = 0] = String(answer["x-d1"]).split(" ").map(Number);
      reads.push({ who, page, trips, rows });
    }
    return reads;
  } finally {
    await product.stop();
  }
}

type Visit = ["staff" | "lead" | "customer", page: string, path: string];

async function pagesOf({ dataDir, jobId, workOrderId }: Organisation): Promise<Visit[]> {
  const records = await openRecords(dataDir);
  const first = async (query: string) =>
    (await records.database.prepare(query).first<{ id: string }>())?.id ?? "";
  try {
    const waiting = await first("select id from claim where state = 'submitted' limit 1");
    const theirs = `contractor_id = '${contractorId}'`;
    const paid = await first(`select id from claim where state = 'paid' and ${theirs} limit 1`);
    // a small organisation may have nothing that is completed just now
    const finished = "state in ('completed', 'closed') order by state desc";
    const done = await first(`select id from work_order where ${theirs} and ${finished} limit 1`);
    const visits = (who: Visit[0], paths: Record<string, string>) =>
      Object.entries(paths).map(([page, path]): Visit => [who, page, path]);
    return [
      ...visits("staff", {
        board: "/board",
        "board as a table": "/board?view=table",
        "board, text": "/board?q=pump",
        job: `/jobs/${jobId}`,
        "work order": `/work-orders/${workOrderId}`,
        "search of jobs": "/search/jobs?q=pump",
        "queue of invoices": "/invoices",
        "invoices to pay": "/invoices?view=to_pay",
        "invoices paid, of one contractor": `/invoices?view=paid&contractor=${contractorId}`,
        invoice: `/invoices/${waiting}`,
        contractors: "/contractors",
        "money of all contractors": "/contractors/money",
        contractor: `/contractors/${contractorId}`,
        "contractors compared": "/performance?days=365",
        scorecard: `/contractors/${contractorId}/performance?days=365`,
        "work behind a figure": `/contractors/${contractorId}/performance/figures/fix?days=365`,
        "choice of a contractor": "/search/contractors?q=",
        "standing orders": "/standing-orders",
        customers: "/customers",
        customer: "/customers/customer0",
        sites: "/sites",
        site: "/sites/site0",
        people: "/people",
        person: "/people/daniel",
      }),
      ...visits("lead", {
        today: "/work",
        "all work": "/work/all",
        "work done": "/work/all?group=done",
        "work invoiced": "/work/all?group=invoiced",
        "work order, contractor": `/work/${workOrderId}`,
        "new invoice": `/work/${done}/invoice`,
        invoices: "/my-invoices",
        "invoices to correct": "/my-invoices?list=to_correct",
        "invoice, contractor": `/my-invoices/${paid}`,
        "own figures": "/work/performance?days=365",
        "standing orders, contractor": "/work/standing-orders",
        team: "/team",
      }),
      ...visits("customer", { portal: "/portal", "job, portal": `/portal/jobs/${jobId}` }),
    ];
  } finally {
    await records.close();
  }
}
