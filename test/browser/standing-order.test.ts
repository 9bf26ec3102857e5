import { expect, test } from "vitest";
import { expectCalm, seesSoon, seriousFaults, withoutReload } from "./setup/expecting.ts";
import { type Person, PHONE, person } from "./setup/people.ts";
import { bring, runAs } from "./setup/program.ts";
import { follow, press } from "./setup/screens.ts";
import { dayFromNow, standingSoon } from "./setup/standing.ts";

const TITLE = `Repairs of the quay ${process.pid}`;

/** Staff draft it from the form, and set one more term where it is written, which others there see. Answers with its id. */
async function draftIt({ page, to }: Person, other: Person): Promise<string> {
  await to("/standing-orders");
  await follow(page, "New standing order");
  await page.waitForURL("**/standing-orders/new");
  await page.getByRole("combobox", { name: "Contractor" }).fill("Bright");
  await page.getByRole("option", { name: /Brightline/ }).click();
  await page.getByLabel("Title").fill(TITLE);
  await page.getByLabel("First day").fill(dayFromNow(-30));
  await page.getByLabel("Last day").fill(dayFromNow(300));
  await page.getByLabel("Cap", { exact: true }).fill("10,000");
  await page.getByLabel("Add a site").fill("Quay");
  await page.getByRole("option", { name: "Quay House 12 Quay Street" }).click();
  await page.getByRole("checkbox", { name: /Quay House/ }).waitFor();
  await press(page, "Make the draft");
  await page.waitForURL("**/documents/*/draft");
  await other.to(new URL(page.url()).pathname);
  const theirs = other.page.getByLabel("Most for one call-off");
  await theirs.waitFor();
  await page.getByLabel("Most for one call-off").fill("4,000");
  await expect.poll(() => theirs.inputValue(), { timeout: 5_000 }).toBe("4000.00");
  await seesSoon(page, "Saved");
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

async function sendTo({ page }: Person, documentId: string): Promise<void> {
  await page.waitForURL(`**/documents/${documentId}/send`);
  await page.getByLabel("What Tom Walsh gets").selectOption("signer");
  await press(page, /^Send/);
  await page.waitForURL(`**/documents/${documentId}`);
}

async function acceptIt({ page, to }: Person, documentId: string): Promise<void> {
  await to(`/work/documents/${documentId}`);
  await follow(page, /^Accept/);
  await page.getByText("What happens next").waitFor();
  await press(page, /^Accept/);
  await seesSoon(page, "You accepted it");
}

/** The form of new work, called off from it, as far as its money. */
async function formOf({ tab }: Person, standingOrderId: string, description: string) {
  const form = await tab(
    `/work-orders/new?contractorId=brightline&standingOrderId=${standingOrderId}&format=full`,
  );
  await form.getByLabel("Asset").fill("Switchboard");
  await form
    .getByRole("option", { name: /Quay House, 12/ })
    .first()
    .click();
  await form.getByLabel("What needs doing").fill(description);
  return form;
}

async function callOff(standingOrderId: string, amountMinor: number) {
  const description = `Called off for ${amountMinor}`;
  const work = await runAs("manager", "work-order/create", {
    ...{
      assetId: "asset0-0",
      contractorId: "brightline",
      description,
      standingOrderId,
      nteMinor: amountMinor,
    },
  });
  return { workOrderId: work.workOrderId ?? "", jobId: work.jobId ?? "", description };
}

test("a standing order is sent, accepted, called off, nearly used, raised and billed, and both sides see it move", {
  timeout: 300_000,
}, async () => {
  const manager = await person("manager");
  const tom = await person("lead", { viewport: PHONE });
  const [desk, phone] = [manager.page, tom.page];
  const admin = await person("admin");
  const id = await draftIt(manager, admin);
  await follow(desk, "Check and send");
  await seesSoon(desk, "Up to $4,000.00");
  await sendTo(manager, id);
  await acceptIt(tom, id);
  await follow(desk, "See what is left");
  await desk.waitForURL(`**/standing-orders/${id}`);
  await follow(phone, "See what is left");
  await phone.waitForURL(`**/work/standing-orders/${id}`);
  const both = (word: string, amount: string) =>
    Promise.all([standingSoon(desk, word, amount), standingSoon(phone, word, amount)]);
  await both("Left", "$10,000.00");
  await withoutReload([manager, tom], async () => {
    await desk.getByRole("radio", { name: /Brightline/ }).check({ force: true });
    await desk.getByLabel("Comment").fill("Please name the bay on each one");
    await press(desk, /^Send to Brightline/);
    await seesSoon(phone, "Please name the bay on each one");
    await phone.getByLabel("Comment").fill("We will");
    await press(phone, "Send");
    await seesSoon(desk, "We will");
  });

  const form = await formOf(manager, id, "Replace the meter board");
  await form.getByLabel("Not to exceed").fill("4,500");
  await seesSoon(form, "$500.00 over the $4,000.00 of one call-off.");
  await form.getByLabel("Not to exceed").fill("3,000");
  await seesSoon(form, "$7,000.00 left after this.");
  await form.getByLabel("Due").fill(dayFromNow(400));
  await seesSoon(form, /after it ends on/);
  await form.getByLabel("Due").fill(dayFromNow(2));
  await seesSoon(form, "$7,000.00 left after this.");

  await withoutReload([tom], async () => {
    await press(form, "Give it out");
    await form.waitForURL(/work-orders\/(?!new)\w+$/);
    await form.getByRole("link", { name: /standing order SO/ }).waitFor();
    await both("Reserved", "$3,000.00");
    const workOrderId = form.url().split("/").at(-1) ?? "";
    await runAs("lead", "work-order/accept", { workOrderId });
    await both("Committed", "$3,000.00");
    const second = await callOff(id, 200_000);
    const third = await callOff(id, 100_000);
    await both("Left", "$4,000.00");
    await runAs("manager", "work-order/cancel", { workOrderId: third.workOrderId, reason: "Not needed" });
    await both("Left", "$5,000.00");
    const late = await formOf(admin, id, "Somebody else is quicker");
    await late.getByLabel("Not to exceed").fill("4,000");
    await seesSoon(late, "$1,000.00 left after this.");
    await callOff(id, 250_000);
    await press(late, "Give it out");
    await seesSoon(late, "Does not fit. $1,500.00 over the $2,500.00 that is left of its cap.");
    await late.close();
    await both("Left", "$2,500.00");
    await seesSoon(desk, "75% used");
    await seesSoon(phone, "75% used");
    await bring(second, "accept", "start", "complete", "close");
  });
  expect([await seriousFaults(desk), await seriousFaults(phone)]).toEqual([[], []]);

  await follow(desk, "Change");
  await desk.getByLabel("Cap", { exact: true }).fill("20,000");
  await press(desk, "Draft the change");
  await desk.waitForURL("**/send");
  const changeId = new URL(desk.url()).pathname.split("/")[2] ?? "";
  await sendTo(manager, changeId);
  await acceptIt(tom, changeId);
  await tom.to(`/work/standing-orders/${id}`);
  await manager.to(`/standing-orders/${id}`);
  await both("Left", "$12,500.00");

  const bill = await tom.tab(`/work/standing-orders/${id}`);
  await follow(bill, "Called off for 200000");
  await bill.getByRole("link", { name: "Invoice", exact: true }).click();
  const number = `SO-BILL-${process.pid}`;
  await bill.getByLabel("Number, as printed").fill(number);
  await press(bill, "Send invoice");
  await bill.waitForURL("**/my-invoices/*");
  const office = await manager.tab("/invoices");
  await follow(office, number);
  await withoutReload([tom], async () => {
    await press(office, /^Approve \$/);
    await both("Billed", "$2,000.00");
  });

  await phone.goto("/mailbox");
  const told = await phone.getByRole("listitem").filter({ hasText: "75%" }).allInnerTexts();
  expect(told.join()).toContain("tom.walsh@brightline.test");
  expect(told.join()).toContain("daniel.reyes@harbour.test");
  expectCalm([manager, admin, tom]);
});
