import { expect, test } from "vitest";
import { addAsset } from "#commands/asset/add-asset.ts";
import { updateAsset } from "#commands/asset/update-asset.ts";
import { addContact } from "#commands/contact/add-contact.ts";
import { addContractor } from "#commands/contractor/add-contractor.ts";
import { archiveContractor } from "#commands/contractor/archive-contractor.ts";
import { restoreContractor } from "#commands/contractor/restore-contractor.ts";
import { updateContractor } from "#commands/contractor/update-contractor.ts";
import { addCustomer } from "#commands/customer/add-customer.ts";
import { archiveCustomer } from "#commands/customer/archive-customer.ts";
import { updateCustomer } from "#commands/customer/update-customer.ts";
import { addJobType } from "#commands/job-type/add-job-type.ts";
import { archiveJobType } from "#commands/job-type/archive-job-type.ts";
import { updateJobType } from "#commands/job-type/update-job-type.ts";
import { updateSettings } from "#commands/organisation/update-settings.ts";
import { addSite } from "#commands/site/add-site.ts";
import { updateSite } from "#commands/site/update-site.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { listContractors, readContractor } from "#db/queries/contractors.ts";
import { readCustomer } from "#db/queries/customers.ts";
import { listJobTypes } from "#db/queries/job-types.ts";
import { readOrganisation } from "#db/queries/organisation.ts";
import { readSite } from "#db/queries/sites.ts";
import { activity } from "#db/schema/index.ts";
import { makeWorld } from "#test/setup/world.ts";

const everything = { q: "", archived: false };

test("contractors: added, changed, archived and taken back, each told in the organisation's log", async () => {
  const { run, db } = await makeWorld();
  const { contractorId } = await run("manager", addContractor, {
    name: "Acme Roofing",
    trade: "Roofs",
    toleranceBp: "2.5",
    toleranceMinor: "0",
  });
  await run("manager", updateContractor, {
    contractorId,
    name: "Acme Roofs",
    email: "",
    expectedVersion: "1",
  });
  const { contractor } = await readContractor(db, "org1", contractorId);
  expect(contractor).toMatchObject({
    name: "Acme Roofs",
    trade: "",
    email: null,
    toleranceBp: null,
    version: 2,
  });
  await run("manager", archiveContractor, { contractorId });
  await run("manager", archiveContractor, { contractorId });
  expect((await listContractors(db, "org1", everything)).rows.map(({ name }) => name)).toEqual([
    "Brightside Electrical",
    "Ridge Plumbing",
  ]);
  await run("manager", restoreContractor, { contractorId });
  expect((await listContractors(db, "org1", { ...everything, q: "ROOF" })).rows).toMatchObject([
    { name: "Acme Roofs", people: 0, openWork: 0 },
  ]);
  const log = await db.select().from(activity).orderBy(activity.seq);
  expect(log.map(({ verb, jobId, audience }) => [verb, jobId, audience])).toEqual([
    ["contractor.added", "org1", ""],
    ["contractor.updated", "org1", ""],
    ["contractor.archived", "org1", ""],
    ["contractor.restored", "org1", ""],
  ]);
});

test("an archived contractor gets no new work", async () => {
  const { run } = await makeWorld();
  await run("manager", archiveContractor, { contractorId: "con1" });
  await expect(
    run("manager", createWorkOrder, { assetId: "asset1", contractorId: "con1", description: "Fix" }),
  ).rejects.toMatchObject({ field: "contractorId" });
});

test("customers, sites and assets", async () => {
  const { run, db } = await makeWorld();
  const { customerId } = await run("manager", addCustomer, { name: "Dock Cafe", address: "2 Dock Rd" });
  await run("manager", updateCustomer, { customerId, name: "Dock Bistro" });
  await run("manager", addContact, { customerId, name: "Di", email: "Di@Example.test" });
  const { siteId } = await run("manager", addSite, { name: "Dock", customerId });
  await run("manager", updateSite, { siteId, name: "Dock 2", customerId, accessNotes: "Ring twice" });
  const { assetId } = await run("manager", addAsset, { siteId, name: "Oven", code: "OV-1" });
  await run("manager", updateAsset, { assetId, name: "Pizza oven", expectedVersion: 1 });
  const read = await readCustomer(db, "org1", customerId);
  expect(read).toMatchObject({
    customer: { name: "Dock Bistro", address: null },
    contacts: [{ email: "di@example.test" }],
    sites: [{ name: "Dock 2" }],
  });
  expect((await readSite(db, "org1", siteId)).assets).toMatchObject([{ name: "Pizza oven", code: null }]);
  await expect(run("manager", updateAsset, { assetId, name: "X", expectedVersion: 1 })).rejects.toMatchObject(
    { code: "stale_version" },
  );
  await run("manager", archiveCustomer, { customerId });
});

test("job types take a checklist as lines or as a list", async () => {
  const { run, db } = await makeWorld();
  const { jobTypeId } = await run("admin", addJobType, {
    name: "Meter",
    photos: "2",
    checklist: "One\n\n Two ",
    signature: "on",
  });
  expect(await listJobTypes(db, "org1")).toContainEqual(
    expect.objectContaining({
      id: jobTypeId,
      photos: 2,
      checklist: ["One", "Two"],
      signature: true,
      meterReading: false,
    }),
  );
  await run("admin", updateJobType, { jobTypeId, name: "Meter", checklist: ["One"], meterReading: true });
  await run("admin", archiveJobType, { jobTypeId });
  expect((await listJobTypes(db, "org1")).at(-1)).toMatchObject({
    id: jobTypeId,
    checklist: ["One"],
    signature: false,
  });
  await expect(run("admin", addJobType, { name: "Many", photos: 51 })).rejects.toMatchObject({
    fields: { photos: [expect.any(String)] },
  });
  await expect(run("manager", addJobType, { name: "Meter" })).rejects.toMatchObject({ code: "forbidden" });
});

test("settings: blank tolerance is nothing over, and the currency stays once there are orders", async () => {
  const { run, db } = await makeWorld();
  const settings = {
    name: "Harbour",
    defaultNteMinor: "750",
    defaultTaxBp: "15",
    currency: "NZD",
    timeZone: "Pacific/Auckland",
  };
  await run("admin", updateSettings, { ...settings, toleranceBp: "0" });
  expect(await readOrganisation(db, "org1")).toMatchObject({
    name: "Harbour",
    currency: "NZD",
    defaultTaxBp: 1500,
    toleranceBp: 0,
    toleranceMinor: null,
  });
  await run("manager", createWorkOrder, { assetId: "asset1", contractorId: "con1", description: "Fix" });
  await expect(run("admin", updateSettings, { ...settings, currency: "AUD" })).rejects.toMatchObject({
    code: "currency_fixed",
    field: "currency",
  });
  await expect(run("manager", updateSettings, settings)).rejects.toMatchObject({ code: "forbidden" });
});

test("a refusal leaves nothing, and strangers find nothing", async () => {
  const { run, db } = await makeWorld();
  for (const who of ["viewer", "lead", "technician", "customer"] as const) {
    await expect(run(who, addContractor, { name: "X" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(run(who, updateSite, { siteId: "site1", name: "X" })).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  await expect(run("stranger", updateContractor, { contractorId: "con1", name: "X" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(run("stranger", archiveCustomer, { customerId: "cust1" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(run("stranger", updateSite, { siteId: "site1", name: "X" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(run("stranger", addAsset, { siteId: "site1", name: "X" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(run("stranger", updateAsset, { assetId: "asset1", name: "X" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(
    run("stranger", addContact, { contractorId: "con1", name: "X", email: "x@example.test" }),
  ).rejects.toMatchObject({ code: "not_found" });
  await expect(run("manager", addSite, { name: "X", customerId: "nope" })).rejects.toMatchObject({
    field: "customerId",
  });
  await expect(run("manager", addContact, { name: "X", email: "x@example.test" })).rejects.toMatchObject({
    code: "invalid",
  });
  expect(await db.select().from(activity)).toHaveLength(0);
});

test("two changes from the same version at once: one wins", async () => {
  const { run } = await makeWorld();
  const both = await Promise.allSettled([
    run("manager", updateContractor, { contractorId: "con1", name: "One", expectedVersion: 1 }),
    run("secondManager", updateContractor, { contractorId: "con1", name: "Two", expectedVersion: 1 }),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual(["fulfilled", "rejected"]);
});
