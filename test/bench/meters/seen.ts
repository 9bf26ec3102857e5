import { type Ask, ask } from "./http.ts";
import { median } from "./rounds.ts";
import type { Watchers } from "./watchers.ts";

/** What a POST cost, besides the time until others saw it. */
export interface Change {
  answered: number;
  d1: number;
  trips: number;
}

/** Posts a change to a product behind `timed-front.js`. */
export async function changed(wanted: Ask): Promise<Change> {
  const start = performance.now();
  const { status, body, headers } = await ask(wanted);
  if (status !== 200) throw new Error(`The change was refused: ${body}`);
  const [d1 = 0, trips = 0] = String(headers["x-d1"]).split(" ").map(Number);
  return { answered: performance.now() - start, d1, trips };
}

/** Changes one after another, each seen by all sockets before the next. */
export async function burst(sockets: Pick<Watchers, "until">, change: () => Promise<Change>, events: number) {
  const totals: number[] = [];
  const changes: Change[] = [];
  for (let i = 0; i < events; i += 1)
    totals.push(
      await sockets.until(async () => {
        changes.push(await change());
      }),
    );
  const mean = changes.reduce((sum, one) => sum + one.d1, 0) / events;
  return {
    total: median(totals),
    answered: median(changes.map((one) => one.answered)),
    // The Worker's clock has whole milliseconds: only a mean says more.
    d1: mean,
    trips: median(changes.map((one) => one.trips)),
  };
}

/** The same in a raw room: one row of a status change each. */
export function rawRows(url: string) {
  let seq = 0;
  return async (): Promise<Change> => {
    seq += 1;
    const row = {
      orgId: "demo",
      jobId: "job",
      seq,
      at: Date.now(),
      verb: "work_order.held",
      actor: { kind: "contractor", id: "brightline-1", name: "Tom Walsh" },
      subjectKind: "work_order",
      subjectId: "01JZ8M4W6M5C1Q7X2P9T3V8K0B",
      workOrderId: "01JZ8M4W6M5C1Q7X2P9T3V8K0B",
      data: { number: 100_001, from: "in_progress", state: "on_hold", reason: "Waiting for a part." },
    };
    const start = performance.now();
    await ask({ url: `${url}/`, body: JSON.stringify(row) });
    return { answered: performance.now() - start, d1: 0, trips: 0 };
  };
}
