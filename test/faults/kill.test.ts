import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashSecret } from "#db/queries/session-proof.ts";
import { build } from "../../scripts/build.ts";
import { openRecords } from "../../scripts/records.ts";
import { seedBase } from "../../scripts/seed/base.ts";
import { freePort } from "../browser/setup/free-port.ts";
import { startServer } from "./server.ts";

const ROUNDS = 10;
const keyOf = (person: string) => `jr_${person.padEnd(43, "x")}`;

let dataDir: string;

beforeAll(async () => {
  build();
  dataDir = mkdtempSync(join(tmpdir(), "jobroom-faults-"));
  const records = await openRecords(dataDir);
  await seedBase(records.database, records.pepper, Date.now());
  for (const person of ["daniel", "brightline-1"])
    await records.database
      .prepare(
        "insert into api_key (org_id, id, person_id, name, key_hash, created_at) values ('demo', ?1, ?1, 'load', ?2, 0)",
      )
      .bind(person, hashSecret(keyOf(person)))
      .run();
  await records.close();
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Acknowledged {
  workOrderId: string;
  state: string;
  key: string;
}

/** One person's work until the server dies: gives work out, accepts it, starts it; remembers what was answered with 200. */
async function work(url: string, name: string, acknowledged: Map<string, Acknowledged>): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    const key = `${name}-${n}`;
    const call = (person: string, path: string, input: object) =>
      fetch(`${url}/api/v1/${path}`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${keyOf(person)}`,
          "Content-Type": "application/json",
          "Idempotency-Key": `${key}-${path}`,
        },
        body: JSON.stringify(input),
        signal: AbortSignal.timeout(5_000),
      });
    try {
      const input = {
        assetId: "asset0-0",
        contractorId: "brightline",
        description: `Load ${key}`,
        nteMinor: 10_000,
      };
      const made = await call("daniel", "work-order/create", input);
      if (!made.ok) throw new Error(await made.text());
      const { result } = (await made.json()) as { result: { workOrderId: string } };
      acknowledged.set(result.workOrderId, { ...result, state: "assigned", key });
      for (const [step, state] of [
        ["accept", "accepted"],
        ["start", "in_progress"],
      ] as const) {
        const moved = await call("brightline-1", `work-order/${step}`, { workOrderId: result.workOrderId });
        if (!moved.ok) throw new Error(await moved.text());
        acknowledged.set(result.workOrderId, { ...result, state, key });
      }
    } catch (error) {
      if (error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError")) return;
      throw error;
    }
  }
}

const RANK = ["assigned", "accepted", "in_progress"];

test("killed ten times under load: what was acknowledged is there, nothing is half there, logs have no gap", async () => {
  const acknowledged = new Map<string, Acknowledged>();
  const port = await freePort();
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServer(dataDir, port);
    const people = [0, 1, 2, 3].map((person) => work(server.url, `r${round}p${person}`, acknowledged));
    const dies = new Promise<void>((resolve) =>
      setTimeout(() => server.kill().then(resolve), 400 + round * 80),
    );
    await Promise.all([...people, dies]);
  }
  const records = await openRecords(dataDir);
  const all = async <T>(sql: string) => (await records.database.prepare(sql).all<T>()).results;
  const stored = new Map(
    (await all<{ id: string; state: string }>("select id, state from work_order")).map((row) => [
      row.id,
      row.state,
    ]),
  );
  const lost = [...acknowledged.values()].filter(
    ({ workOrderId, state }) => RANK.indexOf(stored.get(workOrderId) ?? "") < RANK.indexOf(state),
  );
  const halves = await all(`select w.id from work_order w
    left join vendor_order o on o.org_id = w.org_id and o.id = w.order_id
    left join job j on j.org_id = w.org_id and j.id = w.job_id
    where o.id is null or j.id is null
      or not exists (select 1 from order_line l where l.org_id = w.org_id and l.order_id = w.order_id)
      or not exists (select 1 from activity a where a.org_id = w.org_id and a.job_id = w.job_id and a.work_order_id = w.id)`);
  const gaps = await all(
    "select job_id from activity group by org_id, job_id having max(seq) <> count(*) or min(seq) <> 1",
  );
  const unbalanced = await all(`select o.id from vendor_order o where o.approved_minor <>
    (select coalesce(sum(approved_minor), 0) from claim c where c.org_id = o.org_id and c.order_id = o.id)`);
  await records.close();
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  expect({ lost, halves, gaps, unbalanced }).toEqual({ lost: [], halves: [], gaps: [], unbalanced: [] });
}, 180_000);
