import { expect, test } from "vitest";
import { editBudget } from "#commands/budget/edit-budget.ts";
import { createJob } from "#commands/job/create-job.ts";
import { reachBudget } from "#db/queries/budget.ts";
import { activity, budgetGroup, budgetItem } from "#db/schema/index.ts";
import { makeWorld, VIEWERS, type Who } from "#test/setup/world.ts";

async function withJob() {
  const world = await makeWorld();
  const { jobId } = await world.run("manager", createJob, { title: "Kitchen", siteId: "site1" });
  const edit = (changes: object[], who: Who = "manager", key?: string) =>
    world.run(who, editBudget, { jobId, changes }, key);
  const budget = async () => (await reachBudget(world.db, VIEWERS.manager, jobId)).budget;
  return { world, jobId, edit, budget };
}

const tiles = {
  do: "add-item",
  id: "tiles",
  groupId: "floor",
  fields: {
    description: "Tiles",
    quantityMilli: 12_500,
    unit: "m2",
    unitCostMinor: 4_000,
    markupBp: 2_500,
    taxBp: 1_000,
  },
};
const floor = { do: "add-group", id: "floor", name: "Floor" };

test("lines and groups are written together, with the totals and the steps on the job's log", async () => {
  const { world, jobId, edit, budget } = await withJob();
  const result = await edit([floor, tiles]);
  expect(result).toEqual({ jobId, costMinor: 50_000, priceMinor: 62_500 });
  expect((await budget()).items).toMatchObject([
    { id: "tiles", groupId: "floor", unit: "m2", unitPriceMinor: null },
  ]);
  const row = (await world.db.select().from(activity)).find(({ verb }) => verb === "budget.edited");
  expect(row).toMatchObject({ jobId, audience: "", data: { added: 1, groups: 1, priceMinor: 62_500 } });
  expect(row?.data.changes).toHaveLength(2);
});

test("one change that cannot be made leaves the budget and the log as they were", async () => {
  const { world, edit, budget } = await withJob();
  await edit([floor, tiles]);
  const rows = await world.db.$count(activity);
  await expect(
    edit([
      { do: "remove-item", id: "tiles" },
      { do: "remove-item", id: "grout" },
    ]),
  ).rejects.toMatchObject({ code: "item_gone", field: "changes[1]" });
  await expect(edit([{ do: "set-item", id: "tiles", fields: { quantityMilli: -1 } }])).rejects.toMatchObject({
    fields: { "changes[0].fields.quantityMilli": ["Enter a larger number."] },
  });
  expect(await world.db.$count(activity)).toBe(rows);
  expect((await budget()).items).toHaveLength(1);
});

test("a group goes with its last line in one request", async () => {
  const { world, edit } = await withJob();
  await edit([floor, tiles]);
  await expect(edit([{ do: "remove-group", id: "floor" }])).rejects.toMatchObject({
    code: "group_not_empty",
  });
  await edit([
    { do: "remove-item", id: "tiles" },
    { do: "remove-group", id: "floor" },
  ]);
  expect(await world.db.$count(budgetItem)).toBe(0);
  expect(await world.db.$count(budgetGroup)).toBe(0);
});

test("two people in two cells of one line both keep what they typed, in one cell the second is told", async () => {
  const { edit, budget } = await withJob();
  await edit([floor, tiles]);
  const set = (fields: object, was: object) => [{ do: "set-item", id: "tiles", fields, was }];
  await Promise.all([
    edit(set({ unit: "box" }, { unit: "m2" })),
    edit(set({ code: "09-30" }, { code: "" }), "secondManager"),
  ]);
  expect((await budget()).items).toMatchObject([{ unit: "box", code: "09-30" }]);
  const both = await Promise.allSettled([
    edit(set({ notes: "grey" }, { notes: "" })),
    edit(set({ notes: "white" }, { notes: "" }), "secondManager"),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "cell_changed" },
  });
});

test("the same request twice is one change", async () => {
  const { world, edit } = await withJob();
  const first = await edit([floor, tiles], "manager", "k");
  expect(await edit([floor, tiles], "manager", "k")).toEqual(first);
  expect(await world.db.$count(budgetItem)).toBe(1);
});

test("a form posts the changes as text", async () => {
  const { world, jobId, budget } = await withJob();
  await world.run("manager", editBudget, { jobId, changes: JSON.stringify([floor, tiles]) });
  expect((await budget()).groups).toMatchObject([{ name: "Floor" }]);
  await expect(world.run("manager", editBudget, { jobId, changes: "{" })).rejects.toMatchObject({
    fields: { changes: ["Send a list of changes."] },
  });
});

test("a whole estimate goes in as one request", async () => {
  const { edit, budget } = await withJob();
  const lines = Array.from({ length: 1_500 }, (_, n) => ({
    do: "add-item",
    id: `n${n}`,
    fields: { description: `Line ${n}`, unitCostMinor: n },
  }));
  await edit(lines);
  expect((await budget()).items).toHaveLength(1_500);
  await expect(edit(lines.map((line) => ({ ...line, id: `m${line.id}` })))).rejects.toMatchObject({
    code: "too_many_items",
    field: "changes",
  });
});

test.for<Who>(["viewer", "lead", "technician", "customer", "stranger"])(
  "%s cannot change a budget, and none but staff of the organisation reach one",
  async (who) => {
    const { world, jobId, edit } = await withJob();
    await edit([floor, tiles]);
    await expect(edit([{ do: "remove-item", id: "tiles" }], who)).rejects.toMatchObject({
      kind: who === "stranger" ? "not_found" : "forbidden",
    });
    const reached = reachBudget(world.db, VIEWERS[who], jobId);
    if (who === "viewer") expect((await reached).budget.items).toHaveLength(1);
    else await expect(reached).rejects.toMatchObject({ kind: "not_found" });
  },
);
