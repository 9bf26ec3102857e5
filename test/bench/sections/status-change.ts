import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { untilQuiet } from "../meters/quiet.ts";
import { serveRawRoom } from "../meters/raw-room-server.ts";
import { inTurn } from "../meters/rounds.ts";
import { burst, type Change, changed, rawRows } from "../meters/seen.ts";
import { watchers } from "../meters/watchers.ts";
import { copyOf, organisationOf } from "../organisation.ts";
import { figureTable, ms } from "../report.ts";
import { serveProduct } from "../serving.ts";

/** As many as the bench's organisation has watchers. */
const WATCHING = 50;
const GOAL = 1.2;
const RAW_PORT = 8889;
const ROUTED_PORT = 8869;
const assets = fileURLToPath(new URL("../../../build/client", import.meta.url));
const front = readFileSync(new URL("../meters/timed-front.js", import.meta.url), "utf8");

/**
 * From the POST of a status change to the last of fifty sockets that watch the job, beside a POST to a raw room that
 * writes one row and sends it. What the product waits for D1 is shown apart, and so is the raw room behind the asset
 * router: the product's requests and frames pass through it, which no code of ours can change.
 */
export async function statusChange({ jobs, quick }: { jobs: number; quick: boolean }): Promise<string> {
  const { copy, remove } = copyOf(await organisationOf(jobs));
  const product = await serveProduct(copy, front);
  const raw = await serveRawRoom(RAW_PORT);
  const routed = await serveRawRoom(ROUTED_PORT, assets);
  const socketUrl = (url: string, path: string) => url.replace("http", "ws") + path;
  const as = (cookie: string) => ({ Cookie: cookie, Origin: product.url });
  const headers = as(copy.cookies.lead);
  const ours = await watchers(
    socketUrl(product.url, `/live/jobs/${copy.jobId}`),
    copy.cookies.watchers.map(as),
    0,
  );
  const anybody = Array.from({ length: WATCHING }, () => ({}));
  const bare = await watchers(socketUrl(raw.url, "/"), anybody);
  const behind = await watchers(socketUrl(routed.url, "/"), anybody);
  try {
    const changes = statusChanges(product.url, headers, copy.workOrderId);
    const rows = rawRows(raw.url);
    const routedRows = rawRows(routed.url);
    const events = quick ? 10 : 25;
    await burst(ours, changes, events);
    await burst(bare, rows, events);
    await burst(behind, routedRows, events);
    await untilQuiet();
    const measured = await inTurn(
      {
        ours: () => burst(ours, changes, events),
        raw: () => burst(bare, rows, events),
        routed: () => burst(behind, routedRows, events),
      },
      quick ? 4 : 12,
    );
    const { total = 0, answered = 0, d1 = 0, trips = 0 } = measured.ours;
    const control = measured.raw.total ?? Number.NaN;
    const ratio = (total - d1) / control;
    const router = measured.routed.total ?? Number.NaN;
    return figureTable([
      { what: `POST to the last of ${WATCHING} sockets`, ours: ms(total), control: ms(control) },
      { what: `of it, waiting for D1 in ${trips} trips`, ours: ms(d1) },
      {
        what: "without D1",
        ours: ms(total - d1),
        control: ms(control),
        ratio,
        goal: `≤ ${GOAL}×`,
        holds: ratio <= GOAL,
      },
      {
        what: "the same, beside a raw room behind the asset router",
        ours: ms(total - d1),
        control: ms(router),
        ratio: (total - d1) / router,
      },
      { what: "POST to its answer", ours: ms(answered), control: ms(measured.raw.answered ?? 0) },
      { what: "of it, without D1", ours: ms(answered - d1) },
    ]);
  } finally {
    ours.close();
    bare.close();
    behind.close();
    await Promise.all([product.stop(), raw.stop(), routed.stop()]);
    remove();
  }
}

const HELD = { reason: "Waiting for a part.", cause: "organisation" };

/** Holds and resumes the same work order in turn. */
function statusChanges(url: string, headers: Record<string, string>, workOrderId: string) {
  let count = 0;
  return (): Promise<Change> => {
    count += 1;
    return changed({
      url: `${url}/api/v1/work-order/${count % 2 ? "hold" : "resume"}`,
      headers: { ...headers, "Content-Type": "application/json", "Idempotency-Key": `bench-${count}` },
      body: JSON.stringify({ workOrderId, ...(count % 2 && HELD) }),
    });
  };
}
