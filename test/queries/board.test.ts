import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { createDb } from "#db/client.ts";
import { readColumns, readTable } from "#db/queries/board.ts";
import { CARDS_A_COLUMN, COUNTED } from "#domain/board/columns.ts";
import type { BoardFilters } from "#domain/board/filters.ts";
import { makeWorld, NOW } from "#test/setup/world.ts";
import { manyWorkOrders } from "./many-work-orders.ts";
import { metered } from "./metered.ts";

const columns: BoardFilters = { view: "columns" };
const table: BoardFilters = { view: "table" };
const wanted = (filters: BoardFilters, orgId = "org1") => ({ orgId, now: NOW, filters });
const db = () => createDb(env.DB);

/** Every page of the table, in order. */
async function walk(filters: BoardFilters) {
  const numbers: number[] = [];
  for (let after = null, pages = 0; pages < 60; pages += 1) {
    const { cards, next } = await readTable(db(), wanted(filters), after);
    numbers.push(...cards.map(({ number }) => number));
    if (!next) return numbers;
    after = next;
  }
  throw new Error("The table does not end");
}

test("a card carries what a board shows, and nothing of another organisation", async () => {
  const { run } = await makeWorld();
  await run("manager", createWorkOrder, {
    assetId: "asset1",
    contractorId: "con1",
    description: "Replace the breaker",
    nteMinor: 50_000,
  });
  const { cards, totals } = await readColumns(db(), wanted(columns));
  expect(totals).toEqual({ assigned: 1 });
  expect(cards).toMatchObject([
    {
      description: "Replace the breaker",
      state: "assigned",
      siteName: "Quay House",
      assetName: "Switchboard B",
      contractorName: "Brightside Electrical",
      managerId: "manager1",
      assigneeName: null,
      agreedMinor: 50_000,
      currency: "AUD",
    },
  ]);
  expect((await readColumns(db(), wanted(columns, "org2"))).cards).toEqual([]);
  expect((await readTable(db(), wanted({ ...table, q: "breaker" }, "org2"), null)).cards).toEqual([]);
});

test("columns show the newest of each state and count up to a hundred; settled work leaves after a week", async () => {
  await makeWorld();
  await manyWorkOrders(env.DB, 1, 4_000);
  const { cards, totals } = await readColumns(db(), wanted(columns));
  expect(totals).toMatchObject({ assigned: COUNTED, rework: COUNTED, closed: COUNTED });
  const assigned = cards.filter(({ state }) => state === "assigned").map(({ number }) => number);
  expect(assigned).toHaveLength(CARDS_A_COLUMN);
  expect(assigned[0]).toBe(4_000);
  expect(assigned).toEqual([...assigned].sort((a, b) => b - a));
  const later = await readColumns(db(), { ...wanted(columns), now: NOW + 8 * 86_400_000 });
  expect(later.totals.closed).toBeUndefined();
});

test("the table walks through everything once, newest first, whatever it is filtered by", async () => {
  await makeWorld();
  await manyWorkOrders(env.DB, 1, 2_600);
  const all = Array.from({ length: 2_600 }, (_, index) => 2_600 - index);
  expect(await walk(table)).toEqual(all);
  const few = all.filter((n) => n % 400 === 0);
  expect(await walk({ ...table, manager: "manager2" })).toEqual(few);
  expect(await walk({ ...table, contractor: "con2" })).toEqual(all.filter((n) => n % 60 === 0));
  expect(await walk({ ...table, state: "rework", contractor: "con2" })).toEqual(
    all.filter((n) => n % 60 === 0 && n % 16 === 6),
  );
  expect(await walk({ ...table, invoice: "paid", state: "closed", manager: "manager2" })).toEqual(
    few.filter((n) => n % 16 > 6),
  );
  expect(await walk({ ...table, late: true })).toEqual(
    all.filter((n) => n % 16 < 7 && n % 16 !== 5 && n % 10 < 2),
  );
});

test("typed text finds by number, words, place and contractor, and nothing typed is an operator", async () => {
  await makeWorld();
  await manyWorkOrders(env.DB, 1, 300);
  const found = async (q: string) =>
    (await readTable(db(), wanted({ ...table, q }), null)).cards.map(({ number }) => number);
  expect(await found("237")).toEqual([237]);
  expect(await found("ridge val")).toEqual([300, 240, 180, 120, 60]);
  expect((await found("QUAY switch")).length).toBe(50);
  for (const hostile of ['"', 'valve" OR org:"org2', "* NEAR(", "key:W0000001", "-", "AND", "' or 1=1 --"])
    expect(await found(hostile), hostile).toEqual([]);
});

test("every filter looks at a bounded number of rows, in one trip", async () => {
  await makeWorld();
  await manyWorkOrders(env.DB, 1, 24_000);
  const most: [BoardFilters, number][] = [
    [columns, 2_500],
    [table, 1_000],
    [{ ...columns, contractor: "con2" }, 2_500],
    [{ ...columns, state: "rework" }, 400],
    [{ ...table, invoice: "paid" }, 600],
    [{ ...columns, q: "breaker" }, 50],
    [{ ...columns, q: "valve" }, 5_500],
    [{ ...table, site: "site1" }, 3_000],
    [{ ...columns, manager: "nobody" }, 9_000],
    [{ ...table, late: true }, 7_500],
    [{ ...table, late: true, contractor: "con1", invoice: "none", manager: "manager1" }, 8_500],
  ];
  for (const [filters, rows] of most) {
    const { meter, client } = metered(env.DB);
    if (filters.view === "table") await readTable(createDb(client), wanted(filters), null);
    else await readColumns(createDb(client), wanted(filters));
    expect(meter.trips, JSON.stringify(filters)).toBe(1);
    expect(meter.rowsRead, JSON.stringify(filters)).toBeLessThan(rows);
  }
});

test("an unfiltered board costs the same however large the organisation is", async () => {
  await makeWorld();
  const cost = async (filters: BoardFilters) => {
    const { meter, client } = metered(env.DB);
    if (filters.view === "table") await readTable(createDb(client), wanted(filters), null);
    else await readColumns(createDb(client), wanted(filters));
    return meter.rowsRead;
  };
  await manyWorkOrders(env.DB, 1, 4_000);
  const small = [await cost(columns), await cost(table)];
  await manyWorkOrders(env.DB, 4_001, 12_000);
  expect([await cost(columns), await cost(table)]).toEqual(small);
});
