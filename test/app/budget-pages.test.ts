import { expect, test, vi } from "vitest";
import { editBudget } from "#commands/budget/edit-budget.ts";
import { createJob } from "#commands/job/create-job.ts";
import { reachBudget } from "#db/queries/budget.ts";
import { type Browser, browser } from "#test/setup/browser.ts";
import { makeWorld, VIEWERS } from "#test/setup/world.ts";

async function budgeted() {
  vi.spyOn(console, "log").mockReturnValue();
  const world = await makeWorld();
  const { jobId } = await world.run("manager", createJob, { title: "Kitchen", siteId: "site1" });
  const edit = (...changes: object[]) => world.run("manager", editBudget, { jobId, changes });
  await edit(
    { do: "add-group", id: "floor", name: "Floor" },
    { do: "add-item", id: "tiles", groupId: "floor", fields: { description: "Tiles", unitCostMinor: 4_000 } },
  );
  const now = async () => (await reachBudget(world.db, VIEWERS.manager, jobId)).budget;
  return { world, jobId, edit, now, at: `/jobs/${jobId}/budget` };
}

const EACH = { description: "Tiles", quantityMilli: "1", unit: "each", unitCostMinor: "40.00" };
const LINE = {
  code: "",
  ...EACH,
  markupBp: "0",
  unitPriceMinor: "",
  taxBp: "0",
  notes: "",
  groupId: "floor",
};
const SEEN = Object.fromEntries(Object.entries(LINE).map(([key, text]) => [`was.${key}`, text]));

const posted = async (who: Browser, path: string, fields: Record<string, string> | FormData = {}) => {
  const answer = await who.post(path, fields);
  return { status: answer.status, to: answer.headers.get("Location"), body: await answer.text() };
};

test("who may not change a budget changes nothing by its buttons, and reads a line without a form", async () => {
  const { at, now } = await budgeted();
  const before = await now();
  const ways = [
    "/lines/tiles/remove",
    "/lines/tiles/move/up",
    "/groups/floor/remove",
    "/import",
    "/save-template",
  ];
  const viewer = await browser("viewer");
  expect((await posted(viewer, `${at}/lines/tiles/remove`)).status).toBe(403);
  expect((await posted(viewer, `${at}/lines/tiles`, { ...LINE, ...SEEN, code: "X" })).status).toBe(403);
  const page = await (await viewer.get(`${at}/lines/tiles`)).text();
  expect(page).toContain("Tiles");
  expect(page).not.toContain("Save line");
  for (const who of ["stranger", "lead", "customer"] as const)
    for (const way of ways)
      expect([
        who,
        way,
        (await posted(await browser(who), at + way, { csv: "Description\nX", name: "X" })).status,
      ]).toEqual([who, way, 404]);
  expect(await now()).toEqual(before);
});

test("only what a person changed is written, and a change to the same cell meanwhile is shown", async () => {
  const { at, now, edit } = await budgeted();
  const manager = await browser("manager");
  await edit({ do: "set-item", id: "tiles", fields: { code: "09" } });
  const mine = { ...LINE, ...SEEN, unitCostMinor: "45", groupId: "" };
  expect(await posted(manager, `${at}/lines/tiles`, mine)).toMatchObject({ status: 302, to: at });
  expect((await now()).items).toMatchObject([{ code: "09", unitCostMinor: 4_500, groupId: null }]);

  const late = await posted(manager, `${at}/lines/tiles`, { ...LINE, ...SEEN, code: "10" });
  expect(late.status).toBe(409);
  expect(late.body).toContain("Code was changed to “09” meanwhile");
  expect(late.body).toContain('name="was.code" value="09"');
  expect((await now()).items).toMatchObject([{ code: "09" }]);
});

test("a line or group that is gone, and a group that is not empty, are said in words", async () => {
  const { at, now, edit } = await budgeted();
  const manager = await browser("manager");
  expect(await posted(manager, `${at}/groups/floor/remove`)).toMatchObject({
    status: 409,
    body: expect.stringContaining("Move or remove the lines of this group first."),
  });
  await edit({ do: "rename-group", id: "floor", name: "Ground floor" });
  const renamed = await posted(manager, `${at}/groups/floor`, { name: "Base", "was.name": "Floor" });
  expect(renamed).toMatchObject({ status: 409, body: expect.stringContaining("“Ground floor” meanwhile") });
  await edit({ do: "remove-item", id: "tiles" }, { do: "remove-group", id: "floor" });
  const line = { ...LINE, ...SEEN, code: "1" };
  expect((await posted(manager, `${at}/lines/new`, line)).body).toContain("Somebody removed this group");
  for (const path of ["lines/tiles", "groups/floor"])
    expect([path, (await manager.get(`${at}/${path}`)).status]).toEqual([path, 404]);
  expect(await now()).toEqual({ groups: [], items: [] });
});

test("an import says what is missing, and keeps the text of a refused file", async () => {
  const { at, now } = await budgeted();
  const manager = await browser("manager");
  const empty = await posted(manager, `${at}/import`, { csv: " " });
  expect(empty).toMatchObject({ status: 400, body: expect.stringContaining("Choose a file, or paste") });
  const form = new FormData();
  form.set("file", new File(["Description;Tax\nGrout;much"], "b.csv"));
  form.set("csv", "");
  const refused = await posted(manager, `${at}/import`, form);
  expect(refused.status).toBe(400);
  expect(refused.body).toMatch(/Tax on line 2: enter a percentage/);
  expect(refused.body).toContain("Grout;much</textarea>");
  expect(await posted(manager, `${at}/import`, { csv: "Description\tTax\nGrout\t10" })).toMatchObject({
    status: 302,
  });
  const { items } = await now();
  expect(items.find(({ id }) => id !== "tiles")).toMatchObject({ description: "Grout", taxBp: 1_000 });
});
