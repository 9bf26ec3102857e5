import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readCsv } from "#commands/import/read-csv.ts";
import { runImport } from "#commands/import/run-import.ts";
import { activity, asset, contact, contractor, job, site } from "#db/schema/index.ts";
import { BITE } from "#domain/import/bite.ts";
import type { ImportKind } from "#domain/import/kinds.ts";
import { readTable } from "#domain/import/table.ts";
import { makeWorld } from "#test/setup/world.ts";

/** What the import page sends for a file. */
function rowsOf(kind: ImportKind, csv: string) {
  const read = readTable(kind, readCsv(csv));
  if (!read.ok) throw new Error(read.message);
  return { kind, rows: read.rows.map(({ line, values }) => ({ line, values })) };
}

const CONTRACTORS = "Id;Company;Trade\nC1;Acme, Roofs;Roofs\n;Ridge plumbing;\nC2;=cmd|calc;Odd\n;;x\n";

test("new rows come in, known ones stay, wrong ones are said; the same file again changes nothing", async () => {
  const { run, db } = await makeWorld();
  const first = await run("admin", runImport, rowsOf("contractors", CONTRACTORS));
  expect(first).toEqual({ added: 2, here: 1, wrong: [{ line: 5, why: "Name is missing." }] });
  const again = await run("admin", runImport, rowsOf("contractors", CONTRACTORS));
  expect(again).toEqual({ added: 0, here: 3, wrong: first.wrong });
  const names = (await db.select().from(contractor)).map(({ name }) => name).sort();
  expect(names).toEqual(["=cmd|calc", "Acme, Roofs", "Brightside Electrical", "Ridge Plumbing"]);
  expect((await db.select().from(activity)).map(({ verb }) => verb)).toEqual(["import.ran"]);
});

test("two imports of one file at once come in once", async () => {
  const { run, db } = await makeWorld();
  const both = await Promise.all([
    run("admin", runImport, rowsOf("contractors", CONTRACTORS)),
    run("admin", runImport, rowsOf("contractors", CONTRACTORS)),
  ]);
  expect(both.map(({ added }) => added).sort()).toEqual([0, 2]);
  expect(await db.select().from(contractor)).toHaveLength(4);
});

test("sites, assets, contacts and jobs find what they name, by name or by imported id", async () => {
  const { run, db } = await makeWorld();
  await run("admin", runImport, rowsOf("customers", "id,name\nK1,Dock Cafe"));
  const sites = await run(
    "admin",
    runImport,
    rowsOf("sites", "id,name,customer\nS1,Dock,k1\nS2,Quay Annex,quay apartments\nS3,Nowhere,Nobody"),
  );
  expect(sites).toMatchObject({ added: 2, wrong: [{ line: 4, why: "There is no customer called Nobody." }] });
  expect(
    await run(
      "admin",
      runImport,
      rowsOf("assets", "code,name,site\nA1,Oven,S1\nSB-2,Switchboard B,Quay House"),
    ),
  ).toMatchObject({ added: 1, here: 1 });
  expect(
    await run(
      "admin",
      runImport,
      rowsOf(
        "contacts",
        "name,email,contractor,customer\nBo,bo@example.test,Brightside Electrical,\nDi,di@example.test,,K1\nEd,ed@example.test,,",
      ),
    ),
  ).toMatchObject({
    added: 2,
    wrong: [{ line: 4 }],
  });
  const jobs =
    "title,site,manager\nNew ovens,Dock,manager2@example.test\nPaint,Quay House,nobody@example.test\nWash,Quay House,";
  expect(await run("admin", runImport, rowsOf("jobs", jobs))).toMatchObject({
    added: 2,
    wrong: [{ line: 3 }],
  });

  const [dock] = await db.select().from(site).where(eq(site.name, "Dock"));
  expect(
    (
      await db
        .select()
        .from(asset)
        .where(eq(asset.siteId, dock?.id ?? ""))
    )[0],
  ).toMatchObject({ name: "Oven", code: "A1" });
  expect(await db.select().from(contact).where(eq(contact.contractorId, "con1"))).toMatchObject([
    { email: "bo@example.test" },
  ]);
  const made = await db.select().from(job).orderBy(job.number);
  expect(made).toMatchObject([
    {
      number: 1001,
      title: "New ovens",
      managerId: "manager2",
      siteId: dock?.id,
      customerId: dock?.customerId,
    },
    { number: 1002, title: "Wash", managerId: "admin1", customerId: "cust1" },
  ]);
  const log = await db
    .select()
    .from(activity)
    .where(eq(activity.jobId, made[0]?.id ?? ""));
  expect(log).toMatchObject([{ seq: 1, verb: "job.created", audience: "" }]);
  expect(await run("admin", runImport, rowsOf("jobs", jobs))).toMatchObject({ added: 0, here: 2 });
});

test("many rows go in one bite; more are refused", async () => {
  const { run, db } = await makeWorld();
  const rows = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ line: i + 2, values: { name: `Contractor ${i}` } }));
  expect(await run("admin", runImport, { kind: "contractors", rows: rows(BITE.plain) })).toMatchObject({
    added: BITE.plain,
  });
  expect(await db.select().from(contractor)).toHaveLength(BITE.plain + 2);
  for (const [kind, n] of [
    ["contractors", BITE.plain + 1],
    ["jobs", BITE.jobs + 1],
  ] as const)
    await expect(run("admin", runImport, { kind, rows: rows(n) })).rejects.toMatchObject({
      fields: { rows: [expect.any(String)] },
    });
});

test("only admins import, and only into their own organisation", async () => {
  const { run, db } = await makeWorld();
  const asked = rowsOf("assets", "code,name,site\nA1,Oven,Quay House");
  for (const who of ["manager", "viewer", "lead", "technician", "customer", "stranger"] as const)
    await expect(run(who, runImport, asked)).rejects.toMatchObject({ code: "forbidden" });
  const theirAdmin = { kind: "staff", orgId: "org2", id: "a9", name: "A", role: "admin", via: "s" } as const;
  expect(await run(theirAdmin, runImport, asked)).toMatchObject({
    added: 0,
    wrong: [{ why: "There is no site called Quay House." }],
  });
  expect(await db.select().from(asset)).toHaveLength(2);
});
