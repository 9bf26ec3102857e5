import { readFileSync } from "node:fs";
import { untilQuiet } from "../meters/quiet.ts";
import { serveRawRoom } from "../meters/raw-room-server.ts";
import { inTurn } from "../meters/rounds.ts";
import { burst, type Change, changed, rawRows } from "../meters/seen.ts";
import { watchers } from "../meters/watchers.ts";
import { copyOf, organisationOf } from "../organisation.ts";
import { figureTable, ms } from "../report.ts";
import { serveProduct } from "../serving.ts";
import { proposalsToSign } from "../signing/to-sign.ts";

/** Half of the watchers have the job before them, half the board. */
const EACH = 25;
const RAW_PORT = 8868;
/** What both rooms say of it. */
const SIGNED = '"document.signed"';
const front = readFileSync(new URL("../meters/timed-front.js", import.meta.url), "utf8");

/**
 * From the POST of a customer's signature, which accepts a proposal, to the last of fifty sockets of staff at the job
 * and at the board, beside a POST to a raw room that writes one row and sends it to as many. What it waits for D1 is
 * shown apart.
 */
export async function signature({ jobs, quick }: { jobs: number; quick: boolean }): Promise<string> {
  const { copy, remove } = copyOf(await organisationOf(jobs));
  const [rounds, events] = quick ? [4, 5] : [12, 10];
  const signatures = await proposalsToSign(copy, (rounds + 1) * events);
  const product = await serveProduct(copy, front);
  const raw = await serveRawRoom(RAW_PORT);
  const socketUrl = (url: string, path: string) => url.replace("http", "ws") + path;
  const as = (cookie: string) => ({ Cookie: cookie, Origin: product.url });
  const staff = copy.cookies.watchers.map(as);
  const job = await watchers(
    socketUrl(product.url, `/live/jobs/${copy.jobId}`),
    staff.slice(0, EACH),
    0,
    SIGNED,
  );
  const board = await watchers(
    socketUrl(product.url, "/live/board"),
    staff.slice(EACH, 2 * EACH),
    undefined,
    SIGNED,
  );
  const anybody = Array.from({ length: 2 * EACH }, () => ({}));
  const bare = await watchers(socketUrl(raw.url, "/"), anybody);
  try {
    const both = {
      until: (work: () => Promise<void>) => job.until(async () => void (await board.until(work))),
    };
    const signed = signing(product.url, as(copy.cookies.customer), signatures);
    const rows = rawRows(raw.url);
    await burst(both, signed, events);
    await burst(bare, rows, events);
    await untilQuiet();
    const measured = await inTurn(
      { ours: () => burst(both, signed, events), raw: () => burst(bare, rows, events) },
      rounds,
    );
    const { total = 0, answered = 0, d1 = 0, trips = 0 } = measured.ours;
    const control = measured.raw.total ?? Number.NaN;
    return figureTable([
      {
        what: `POST of a signature to the last of ${2 * EACH} sockets of job and board`,
        ours: ms(total),
        control: ms(control),
        ratio: total / control,
      },
      { what: `of it, waiting for D1 in ${trips} trips`, ours: ms(d1) },
      { what: "without D1", ours: ms(total - d1), control: ms(control), ratio: (total - d1) / control },
      { what: "POST to its answer", ours: ms(answered), control: ms(measured.raw.answered ?? 0) },
    ]);
  } finally {
    for (const sockets of [job, board, bare]) sockets.close();
    await Promise.all([product.stop(), raw.stop()]);
    remove();
  }
}

/** Signs one proposal after another. */
function signing(url: string, headers: Record<string, string>, signatures: object[]) {
  const waiting = signatures.values();
  return (): Promise<Change> => {
    const { value: body } = waiting.next();
    if (!body) throw new Error("There is nothing left to sign");
    return changed({
      url: `${url}/api/v1/document/sign`,
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  };
}
