import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { archiveRateCard } from "#commands/rate-card/archive-rate-card.ts";
import { createRateCard } from "#commands/rate-card/create-rate-card.ts";
import { importRateCard } from "#commands/rate-card/import-rate-card.ts";
import { restoreRateCard } from "#commands/rate-card/restore-rate-card.ts";
import { reviseRateCard } from "#commands/rate-card/revise-rate-card.ts";
import { readRates } from "#db/queries/rate-cards/on-day.ts";
import { activity, rateCard, rateCardVersion } from "#db/schema/index.ts";
import { makeWorld } from "#test/setup/world.ts";

const fitter = { code: "F", description: "Fitter", unit: "hour", normalMinor: "95", afterHoursMinor: 14_250 };
const given = { contractorId: "con1", name: "2026", validFrom: "2026-01-01", rates: [fitter] };
const con1 = { contractorId: "con1", currency: "AUD" };

const prices = async (db: Parameters<typeof readRates>[0], day: string) =>
  (await readRates(db, "org1", { ...con1, day })).map(({ unitPriceMinor }) => unitPriceMinor);

test("a card is written down, revised from a day on, and told in the organisation's log", async () => {
  const { run, db } = await makeWorld();
  const { rateCardId } = await run("manager", createRateCard, given);
  const dearer = { ...fitter, normalMinor: 9_900 };
  const revised = await run("manager", reviseRateCard, {
    rateCardId,
    validFrom: "2026-07-01",
    validTo: "2026-12-31",
    expectedVersion: 1,
    rates: [dearer],
  });
  expect(revised).toEqual({ rateCardId, n: 2 });
  const days = ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"];
  expect(await Promise.all(days.map((day) => prices(db, day)))).toEqual([
    [],
    [9_500, 14_250],
    [9_500, 14_250],
    [9_900, 14_250],
    [9_900, 14_250],
    [],
  ]);
  const told = await db.select({ verb: activity.verb }).from(activity).where(eq(activity.jobId, "org1"));
  expect(told.map(({ verb }) => verb)).toEqual(["rate_card.created", "rate_card.revised"]);
});

test("an archived card agrees nothing until it is taken back, and its versions never change", async () => {
  const { run, db } = await makeWorld();
  const { rateCardId } = await run("manager", createRateCard, given);
  await run("manager", archiveRateCard, { rateCardId });
  await run("manager", archiveRateCard, { rateCardId });
  expect(await prices(db, "2026-03-03")).toEqual([]);
  await expect(
    run("manager", reviseRateCard, { rateCardId, validFrom: "2026-02-01", rates: [fitter] }),
  ).rejects.toMatchObject({ code: "archived" });
  await run("manager", restoreRateCard, { rateCardId });
  expect(await prices(db, "2026-03-03")).toEqual([9_500, 14_250]);
  for (const statement of [
    "update rate_card_version set rates = '[]'",
    "delete from rate_card_version",
    "insert or replace into rate_card_version select * from rate_card_version",
  ])
    await expect(env.DB.prepare(statement).run()).rejects.toThrow(/rate_card_version_kept|stale_version/);
});

test("a file is a new card or a card's next version, and is taken whole or not at all", async () => {
  const { run, db } = await makeWorld();
  const file = "Code,Description,Unit,Normal,After hours\nF,Fitter,hour,95.00,\nMATERIALS,,,15%,";
  const days = { validFrom: "2026-01-01" };
  const { rateCardId } = await run("manager", importRateCard, {
    ...days,
    contractorId: "con1",
    name: "F",
    csv: file,
  });
  const next = { ...days, rateCardId, csv: file.replace("95.00", "97.00") };
  expect(await run("manager", importRateCard, next)).toEqual({ rateCardId, n: 2 });
  expect(await prices(db, "2026-03-03")).toEqual([9_700, null]);
  const wrong = { ...next, csv: `${file}\nG,Welder,hour,much,\nH,,,,` };
  await expect(run("manager", importRateCard, wrong)).rejects.toMatchObject({
    code: "wrong_rows",
    field: "csv",
    message: expect.stringMatching(/^Line 4: Normal: .* 1 more line cannot be read either\.$/),
  });
  expect(await db.select().from(rateCardVersion)).toHaveLength(2);
});

test("what nobody could hold a line against is refused, and leaves nothing", async () => {
  const { run, db } = await makeWorld();
  const refused = async (more: object) => {
    const error = await run("manager", createRateCard, { ...given, ...more }).catch((thrown) => thrown);
    return error.fields ? Object.keys(error.fields) : [error.field ?? error.code];
  };
  expect(await refused({ rates: [] })).toEqual(["rates"]);
  expect(await refused({ rates: [fitter, { ...fitter, code: "f" }] })).toEqual(["rates[1].code"]);
  expect(await refused({ rates: [fitter, { ...fitter, code: "G" }] })).toEqual(["rates[1].description"]);
  expect(await refused({ rates: [{ ...fitter, normalMinor: -1 }] })).toEqual(["rates[0].normalMinor"]);
  expect(await refused({ validTo: "2025-12-31" })).toEqual(["validTo"]);
  expect(await refused({ validFrom: "2026-02-30" })).toEqual(["validFrom"]);
  expect(await refused({ callOutAfterHoursMinor: 5 })).toEqual(["callOutMinor"]);
  expect(await refused({ contractorId: "con9" })).toEqual(["not_found"]);
  await run("manager", createRateCard, given);
  expect(await refused({})).toEqual(["name"]);
  expect(await db.select().from(rateCard)).toHaveLength(1);
  expect(await db.select().from(rateCardVersion)).toHaveLength(1);
});

test("strangers, contractors and those who only look change no card", async () => {
  const { run, db } = await makeWorld();
  const { rateCardId } = await run("manager", createRateCard, given);
  for (const who of ["viewer", "lead", "technician", "customer", "stranger"] as const) {
    await expect(run(who, createRateCard, { ...given, name: "Mine" })).rejects.toThrow();
    await expect(run(who, archiveRateCard, { rateCardId })).rejects.toThrow();
    await expect(
      run(who, reviseRateCard, { rateCardId, validFrom: "2026-02-01", rates: [fitter] }),
    ).rejects.toThrow();
  }
  expect(await db.select().from(rateCardVersion)).toHaveLength(1);
  expect(await readRates(db, "org2", { ...con1, day: "2026-03-03" })).toEqual([]);
});

test("two revisions at once become two versions, unless both looked at the same one", async () => {
  const { run, db } = await makeWorld();
  const { rateCardId } = await run("manager", createRateCard, given);
  const revision = (normalMinor: number, more: object = {}) =>
    run("manager", reviseRateCard, {
      rateCardId,
      validFrom: "2026-02-01",
      rates: [{ ...fitter, normalMinor }],
      ...more,
    });
  const both = await Promise.all([revision(9_600), revision(9_700)]);
  expect(both.map(({ n }) => n).sort()).toEqual([2, 3]);
  const looked = await Promise.allSettled([
    revision(9_800, { expectedVersion: 3 }),
    revision(9_900, { expectedVersion: 3 }),
  ]);
  expect(looked.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.select().from(rateCardVersion)).toHaveLength(4);
});
