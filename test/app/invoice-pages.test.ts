import { expect, test } from "vitest";
import { claim } from "#db/schema/index.ts";
import { PART_BYTES } from "#domain/file/limits.ts";
import { makeBilledWork, readClaim, send } from "#test/commands/claim/billed-work.ts";
import { json, sender } from "#test/files/sender.ts";
import { browser } from "#test/setup/browser.ts";

const text = async (response: Response) => (await response.text()).replace(/<!-- -->/g, "");

test("the form starts with what is left, checks without script, and keeps what was typed when refused", async () => {
  const work = await makeBilledWork();
  const lead = await browser("lead");
  const at = `/work/${work.workOrderId}/invoice`;
  const fresh = await text(await lead.get(at));
  expect(fresh).toContain("Send invoice $1,650.00");
  expect(fresh).toContain("Every check passes");

  const [hours] = work.lineIds;
  const typed = {
    number: "77",
    invoiceDate: "2026-03-02",
    "lines[0].orderLineId": hours,
    "lines[0].by": "quantity",
    "lines[0].value": "12",
  };
  const checked = await text(await lead.get(`${at}?${new URLSearchParams({ ...typed, checked: "yes" })}`));
  expect(checked).toContain("2 over the ordered quantity on line 1.");
  expect(checked).toContain("Nothing was sent yet");
  expect(await work.db.select().from(claim)).toEqual([]);

  const refused = await lead.post(at, { ...typed, number: "" });
  expect(refused.status).toBe(400);
  const again = await text(refused);
  expect(again).toContain("Enter the number on the invoice.");
  expect(again).toContain('value="12"');

  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  form.append(
    "files",
    new File([`%PDF-1.4\n${crypto.randomUUID()}`], "seventy-seven.pdf", { type: "application/pdf" }),
  );
  const sent = await lead.post(at, form);
  expect(sent.status).toBe(302);
  const page = await text(await lead.get(sent.headers.get("Location") ?? ""));
  expect(page).toContain("Invoice 77");
  expect(page).toContain("seventy-seven.pdf");
});

test("a large file goes up in parts and is sent by its name; the form waits for what is under way", async () => {
  const work = await makeBilledWork();
  const lead = await sender("lead");
  const bytes = new Uint8Array(PART_BYTES + 10).fill(32);
  bytes.set(new TextEncoder().encode("%PDF-1.4\n"));
  const wanted = { name: "large.pdf", size: bytes.length, workOrderId: work.workOrderId, purpose: "invoice" };
  const begun = await json<{ fileId: string }>(await lead("POST", "/files/uploads", JSON.stringify(wanted)));
  const { fileId } = begun.result;
  for (const part of [1, 2])
    await lead(
      "PUT",
      `/files/uploads/${fileId}/parts/${part}`,
      bytes.slice((part - 1) * PART_BYTES, part * PART_BYTES),
    );
  await lead("POST", `/files/uploads/${fileId}/complete`);

  const typed = {
    number: "78",
    invoiceDate: "2026-03-02",
    "lines[0].orderLineId": work.lineIds[0],
    "lines[0].by": "quantity",
    "lines[0].value": "2",
    "fileIds[0]": fileId,
    "fileNames[0]": "large.pdf",
  };
  const at = `/work/${work.workOrderId}/invoice`;
  const page = await browser("lead");
  const early = await page.post(at, { ...typed, filesUnderWay: "2" });
  expect(early.status).toBe(409);
  const again = await text(early);
  expect(again).toContain("2 files are still on the way. Send the invoice once everything has arrived.");
  expect(again).toContain("Attached: large.pdf");
  expect(await work.db.select().from(claim)).toEqual([]);

  const sent = await page.post(at, typed);
  expect(sent.status).toBe(302);
  expect(await text(await page.get(sent.headers.get("Location") ?? ""))).toContain("large.pdf");
});

test("a manager decides by plain forms, and the second one is told who was first", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const at = `/invoices/${claimId}`;
  const manager = await browser("manager");
  const review = await text(await manager.get(at));
  expect(review).toContain("Approve $1,650.00");
  expect(review).toContain("Checks: all clear");
  const approved = await manager.post(`${at}/approve`, { expectedVersion: "1" });
  expect([approved.status, approved.headers.get("Location")]).toEqual([302, at]);

  const second = await browser("secondManager");
  const late = await second.post(`${at}/reject`, { expectedVersion: "1", reason: "Wrong job" });
  expect(late.status).toBe(409);
  expect(await text(late)).toContain("Mara Manager was first with invoice INV-1043 and approved it.");

  expect((await manager.post(`${at}/pay`, { reference: "EFT 9" })).status).toBe(302);
  expect(await readClaim(work, claimId)).toMatchObject({ state: "paid", paymentReference: "EFT 9" });
  expect(await text(await (await browser("lead")).get(`/my-invoices/${claimId}`))).toContain(
    "reference EFT 9",
  );
});

test("approving in part starts with what is over", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work, {
    lines: [{ orderLineId: work.lineIds[0], by: "quantity", value: "12" }],
  });
  const page = await text(await (await browser("manager")).get(`/invoices/${claimId}/approve-part`));
  expect(page).toContain('value="200.00"');
  expect(page).toContain("Approve $1,100.00");
});

test.each([
  "/invoices",
  "/invoices/ID",
  "/invoices/ID/approve-part",
  "/invoices/ID/reject",
  "/invoices/ID/pay",
  "/contractors/money",
])("%s is for staff of the organisation", async (path) => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const at = path.replace("ID", claimId);
  expect((await (await browser("viewer")).get(at)).status).toBe(200);
  for (const who of ["lead", "technician", "customer"] as const)
    expect((await (await browser(who)).get(at)).status).toBe(404);
  expect((await (await browser(null)).get(at)).status).toBe(302);
  const stranger = await (await browser("stranger")).get(at);
  if (path.includes("ID")) expect(stranger.status).toBe(404);
  else expect(await stranger.text()).not.toContain("Brightside");
});

test.each([
  "/my-invoices",
  "/my-invoices/ID",
  "/my-invoices/ID/correct",
  "/my-invoices/ID/withdraw",
  "/work/WORK/invoice",
])("%s is for leads of the contractor", async (path) => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const at = path.replace("ID", claimId).replace("WORK", work.workOrderId);
  expect((await (await browser("lead")).get(at)).status).toBe(200);
  for (const who of ["technician", "customer", "manager", "stranger"] as const)
    expect((await (await browser(who)).get(at)).status).toBe(404);
  const other = await (await browser("otherLead")).get(at);
  if (path === "/my-invoices") expect(await other.text()).not.toContain("INV-1043");
  else expect(other.status).toBe(404);
});
