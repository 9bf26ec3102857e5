import { expect, test } from "vitest";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { listContractors } from "#db/queries/contractors.ts";
import { listCustomers } from "#db/queries/customers.ts";
import { findContractors } from "#db/queries/work-order-choices.ts";
import { makeWorld } from "#test/setup/world.ts";

const all = { q: "", archived: false };

test("each contractor and customer is counted for itself", async () => {
  const { run, db } = await makeWorld();
  await run("manager", createWorkOrder, {
    assetId: "asset1",
    contractorId: "con1",
    description: "Replace the breaker",
  });
  const contractors = await listContractors(db, "org1", all);
  expect(contractors.rows.map(({ id, people, openWork }) => [id, people, openWork])).toEqual([
    ["con1", 3, 1],
    ["con2", 1, 0],
  ]);
  const customers = await listCustomers(db, "org1", all);
  expect(customers.rows.map(({ id, sites, openJobs }) => [id, sites, openJobs])).toEqual([
    ["cust2", 0, 0],
    ["cust1", 1, 1],
  ]);
  const found = await findContractors(db, "org1", "bright");
  expect(found.map(({ value, open }) => [value, open])).toEqual([["con1", 1]]);
});
