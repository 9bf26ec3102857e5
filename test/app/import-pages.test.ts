import { expect, test } from "vitest";
import { site } from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWorld } from "#test/setup/world.ts";

const CSV =
  '\ufeffName\tAddress\tCustomer\nDock\t"1 Dock, Rd"\tMill Cafe\nAnnex\t\tNobody\nQuay House\t1 Quay St\t\nPier\t\t\n';

function fileOf(text: string | ArrayBuffer, kind = "sites") {
  const form = new FormData();
  form.set("kind", kind);
  form.set("file", new File([text], "sites.csv"));
  return form;
}

test("looking writes nothing; importing writes the new rows; again changes nothing", async () => {
  const { db } = await makeWorld();
  const admin = await browser("admin");
  const preview = await (await admin.post("/settings/import", fileOf(CSV))).text();
  for (const text of [
    "2 new, 1 here already and 1 with mistakes",
    "There is no customer called Nobody.",
    "There is one like this already.",
  ])
    expect(preview).toContain(text);
  expect(await db.select().from(site)).toHaveLength(1);
  const fields = { kind: "sites", csv: CSV, which: "all" };
  expect(await (await admin.post("/settings/import/run", fields)).text()).toContain("Sites: 2 imported");
  expect(await (await admin.post("/settings/import/run", fields)).text()).toContain("Sites: 0 imported");
  expect((await db.select().from(site)).map(({ name, customerId }) => [name, customerId]).sort()).toEqual([
    ["Dock", "cust2"],
    ["Pier", null],
    ["Quay House", "cust1"],
  ]);
});

test("only the ticked rows", async () => {
  const { db } = await makeWorld();
  const admin = await browser("admin");
  const form = new FormData();
  for (const [name, value] of [
    ["kind", "sites"],
    ["csv", CSV],
    ["which", "ticked"],
    ["line", "5"],
  ] as const)
    form.append(name, value);
  expect(await (await admin.post("/settings/import/run", form)).text()).toContain("Sites: 1 imported");
  expect((await db.select().from(site)).map(({ name }) => name).sort()).toEqual(["Pier", "Quay House"]);
});

test("what cannot be read is said at its field, and nobody but an admin looks", async () => {
  await makeWorld();
  const admin = await browser("admin");
  const none = await admin.post("/settings/import", fileOf("", "sites"));
  expect(none.status).toBe(400);
  expect(await none.text()).toContain("Choose a file.");
  const wrong = await admin.post("/settings/import", fileOf("Colour,Size\nred,2"));
  expect(await wrong.text()).toContain("There is no column called Name.");
  const many = await admin.post("/settings/import", fileOf(`name\n${"x\n".repeat(5_001)}`));
  expect(await many.text()).toContain("Split the file");
  for (const who of ["manager", "viewer"] as const)
    expect((await (await browser(who)).post("/settings/import", fileOf(CSV))).status).toBe(403);
});

test("templates can be filled in and imported, and files from old spreadsheets are read", async () => {
  const { db } = await makeWorld();
  const admin = await browser("admin");
  const template = await admin.get("/settings/import/sites.csv");
  expect(template.headers.get("Content-Disposition")).toContain("sites.csv");
  const preview = await (await admin.post("/settings/import", fileOf(await template.arrayBuffer()))).text();
  expect(preview).toContain("Sites: 1 new");
  const ansi = new Uint8Array(
    [..."name;address\nCaf"].map((c) => c.charCodeAt(0)).concat([0xe9, 0x3b, 0x31]),
  );
  expect(await (await admin.post("/settings/import", fileOf(ansi.buffer))).text()).toContain("Café");
  expect(await db.select().from(site)).toHaveLength(1);
});
