import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { updateAsset } from "#commands/asset/update-asset.ts";
import { updateContractor } from "#commands/contractor/update-contractor.ts";
import { updateCustomer } from "#commands/customer/update-customer.ts";
import { updateSite } from "#commands/site/update-site.ts";
import { createDb } from "#db/client.ts";
import { readTable } from "#db/queries/board.ts";
import { searchAgain } from "#db/search-again.ts";
import { makeWork } from "#test/setup/work.ts";
import { makeWorld, NOW } from "#test/setup/world.ts";
import { manyWorkOrders } from "./many-work-orders.ts";

async function found(q: string): Promise<number> {
  const { cards } = await readTable(
    createDb(env.DB),
    { orgId: "org1", now: NOW, filters: { view: "table", q } },
    null,
  );
  return cards.length;
}

const indexed = async (word: string) =>
  (await env.DB.prepare("select count(*) as n from work_order_search where work_order_search match ?")
    .bind(`body : "${word}"`)
    .first<number>("n")) ?? 0;

test("what is renamed is found under its new name, and no more under its old one", async () => {
  const { run } = await makeWork();
  const renamed = [
    [
      "Quay St",
      "Mole",
      () => run("manager", updateSite, { siteId: "site1", name: "Mole House", address: "2 Pier Road" }),
    ],
    ["Switchboard", "Zeppelin", () => run("manager", updateAsset, { assetId: "asset1", name: "Zeppelin" })],
    ["Brightside", "Umbra", () => run("manager", updateContractor, { contractorId: "con1", name: "Umbra" })],
    ["Apartments", "Ypsilon", () => run("manager", updateCustomer, { customerId: "cust1", name: "Ypsilon" })],
  ] as const;
  for (const [old, name, rename] of renamed) {
    expect([old, await found(old)]).toEqual([old, 1]);
    expect([name, await found(name)]).toEqual([name, 0]);
    await rename();
    expect([old, await found(old)]).toEqual([old, 0]);
    expect([name, await found(name)]).toEqual([name, 1]);
  }
  expect(await found("Pier Road Zeppelin breaker")).toBe(1);
  await env.DB.prepare("update job set customer_id = null").run();
  expect(await found("Ypsilon")).toBe(0);
});

test("the newest follow a name at once, the rest in bites", { timeout: 60_000 }, async () => {
  const { run } = await makeWorld();
  for (let i = 0; i < 5; i += 1) await manyWorkOrders(env.DB, 1 + i * 1_000, (i + 1) * 1_000);
  await run("manager", updateSite, { siteId: "site1", name: "Mole House", address: "2 Pier Road" });
  expect(await indexed("mole")).toBe(2_000);
  expect(await searchAgain(createDb(env.DB))).toBe(1);
  expect(await indexed("mole")).toBe(4_000);
  expect(await searchAgain(createDb(env.DB))).toBe(1);
  expect([await indexed("mole"), await indexed("quay")]).toEqual([5_000, 0]);
  expect(await searchAgain(createDb(env.DB))).toBe(0);
});
