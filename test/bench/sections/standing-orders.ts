import { CONTRACTORS } from "../../../scripts/seed/demo-people.ts";
import { CALL_OFFS, callOffMuch, open, STANDING } from "../called-off.ts";
import { page } from "../meters/http.ts";
import { untilQuiet } from "../meters/quiet.ts";
import { inTurn } from "../meters/rounds.ts";
import { copyOf, organisationOf } from "../organisation.ts";
import { type Figure, figureTable } from "../report.ts";
import { buildControl, type Served, serveControl, serveProduct } from "../serving.ts";
import { compared } from "./pages.ts";

const ACROSS = 1_000;
const IN_FLIGHT = 8;
/** What a call-off may cost beside the same work order without one. */
const GOAL = 0.8;

/** The cockpit of a much used standing order beside a bare page of the same rows, and call-offs a second. */
export async function standingOrders({ jobs, quick }: { jobs: number; quick: boolean }): Promise<string> {
  const { copy, remove } = copyOf(await organisationOf(jobs));
  const rowIds = await callOffMuch(copy, ACROSS);
  buildControl();
  const product = await serveProduct(copy);
  const control = await serveControl(copy, {
    ROW_IDS: JSON.stringify(rowIds),
    COLUMN_IDS: "[]",
    JOB_ID: copy.jobId,
    DOCUMENT_ID: "",
    STANDING_ID: STANDING,
  });
  const headers = { Cookie: copy.cookies.staff };
  try {
    const cockpit = await compared(
      { ours: product, bare: control },
      {
        what: `cockpit of ${CALL_OFFS} call-offs`,
        ours: { url: `${product.url}/standing-orders/${STANDING}`, headers },
        bare: { url: `${control.url}/call-offs` },
        shows: rowIds,
      },
      quick,
    );
    await untilQuiet();
    const rates = await inTurn(
      {
        none: callingOff(product, headers, () => undefined, quick),
        one: callingOff(product, headers, () => open(0), quick),
        across: callingOff(product, headers, (index) => open(index % ACROSS), quick),
      },
      quick ? 3 : 5,
    );
    const plain = rates.none.rate ?? Number.NaN;
    const beside = (what: string, rate = 0): Figure => ({
      what: `call-offs a second, ${what}`,
      ours: rate.toFixed(1),
      control: `${plain.toFixed(1)} work orders without`,
      ratio: rate / plain,
      goal: `≥ ${GOAL}×`,
      holds: rate / plain >= GOAL,
    });
    return figureTable([
      cockpit,
      beside("on one standing order", rates.one.rate),
      beside(`across ${ACROSS}`, rates.across.rate),
    ]);
  } finally {
    await Promise.all([product.stop(), control.stop()]);
    remove();
  }
}

let sent = 0;

/** Gives out work, several at once, and says how many a second were given. */
function callingOff(
  { url }: Served,
  headers: Record<string, string>,
  from: (index: number) => string | undefined,
  quick: boolean,
) {
  return async () => {
    let left = quick ? 60 : 160;
    const count = left;
    const start = performance.now();
    const one = async () => {
      while (left > 0) {
        left -= 1;
        sent += 1;
        await page({
          url: `${url}/api/v1/work-order/create`,
          headers: {
            ...headers,
            "Sec-Fetch-Site": "same-origin",
            "Content-Type": "application/json",
            "Idempotency-Key": `called-off-${sent}`,
          },
          body: JSON.stringify({
            assetId: "asset0-0",
            contractorId: CONTRACTORS[0].id,
            description: `Replace breaker ${sent}`,
            nteMinor: 100,
            standingOrderId: from(sent),
          }),
        });
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, one));
    return { rate: (count / (performance.now() - start)) * 1_000 };
  };
}
