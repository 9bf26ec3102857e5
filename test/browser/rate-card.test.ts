import { expect, test } from "vitest";
import { expectCalm, seesSoon, seriousFaults } from "./setup/expecting.ts";
import { PHONE, person } from "./setup/people.ts";
import { bring, giveWork, runAs } from "./setup/program.ts";
import { follow, press } from "./setup/screens.ts";

const name = `Cables ${process.pid}`;
const joint = `Joint of a cable ${process.pid}`;
const file = (price: string) => ({
  name: "rates.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`Code;Description;Unit;Normal;After hours\nCJ-1;${joint};joint;${price};130.00`),
});

test("a card from a file prices a quote, and an invoice above it is held for both sides alike", {
  timeout: 180_000,
}, async () => {
  const [manager, lead] = [await person("manager"), await person("lead", { viewport: PHONE })];
  const [office, phone] = [manager.page, lead.page];

  await manager.to("/contractors/brightline");
  await follow(office, "Rates");
  await follow(office, "Add a rate card");
  await office.getByLabel("Name").fill(name);
  await office.getByLabel(/^From/).fill("2026-01-01");
  await office.getByLabel(/^File/).setInputFiles(file("dear"));
  await press(office, "Look at it first");
  await seesSoon(office, /Line 2 Normal: Enter/);
  expect(await office.getByRole("button", { name: /^Save/ }).count()).toBe(0);
  const lines = office.getByLabel("Its lines");
  await lines.fill((await lines.inputValue()).replace("dear", "95.00"));
  await press(office, "Look at it again");
  await office.getByRole("rowheader", { name: joint }).waitFor();
  await press(office, "Save 1 rate");
  await seesSoon(office, "Version 1");
  expect(await seriousFaults(office)).toEqual([]);

  await lead.to("/work/rates");
  await follow(phone, new RegExp(name));
  await phone.getByRole("listitem").filter({ hasText: joint }).waitFor();
  expect(await seriousFaults(phone)).toEqual([]);

  const work = await giveWork({ askForQuote: true });
  await lead.to(`/work/${work.workOrderId}/quote`);
  await phone.getByLabel(/^What\s*(\(|$)/).fill(joint);
  expect(await phone.getByLabel("Unit").inputValue()).toBe("joint");
  expect(await phone.getByLabel(/^Price/).inputValue()).toBe("95.00");
  await phone.getByLabel("Quantity").fill("3");
  await phone.getByLabel(/^Price/).fill("100");
  await seesSoon(phone, /Agreed .*95\.00 on Cables .*charged .*100\.00: .*15\.00/);
  await phone.getByLabel(/^Price/).fill("95");
  await press(phone, "Send the price");
  await phone.waitForURL(`**/work/${work.workOrderId}`);

  await manager.to(`/work-orders/${work.workOrderId}`);
  await follow(office, "Look and decide");
  await seesSoon(office, new RegExp(`Agreed .*95\\.00 on ${name}`));
  await press(office, /^Accept .*285\.00/);
  await seesSoon(office, "Accepted");
  await bring(work, "accept", "start", "complete", "close");

  await lead.to(`/work/${work.workOrderId}/invoice`);
  await seesSoon(phone, `At the rate of ${name}`);
  await phone.getByText("Something that is not on the order").click();
  const extra = phone.getByRole("group", { name: "Extra line 1" });
  await extra.getByLabel("What for").fill(`${joint} (after hours)`);
  await expect.poll(() => extra.getByLabel("Price of one").inputValue()).toBe("130.00");
  await seesSoon(phone, /Additional work not approved: 130\.00 on line 2/);
  for (const label of ["What for", "Price of one"]) await extra.getByLabel(label).fill("");
  await phone.getByLabel("Number, as printed").fill(`RC-${process.pid}`);
  await phone.getByText("Another rate than agreed").click();
  await phone.getByLabel(/^Your rate/).fill("110");
  const over = "45.00 over the agreed rate on line 1.";
  const compared = new RegExp(`Agreed .*95\\.00 on ${name}, charged .*110\\.00`);
  await seesSoon(phone, over);
  await seesSoon(phone, compared);
  expect(await seriousFaults(phone)).toEqual([]);
  await press(phone, /^Send invoice/);
  await phone.waitForURL("**/my-invoices/*");
  await seesSoon(phone, over);
  await seesSoon(phone, compared);

  const claimId = phone.url().split("/").at(-1) ?? "";
  await manager.to(`/invoices/${claimId}`);
  await seesSoon(office, over);
  await seesSoon(office, compared);
  expect(await seriousFaults(office)).toEqual([]);
  await manager.to(`/invoices/${claimId}/approve-part`);
  await seesSoon(office, compared);
  await office.getByLabel(/^Withhold/).fill("45");
  await office.getByLabel(/^Why/).fill("95.00 a joint is agreed.");
  await press(office, /^Approve .*313\.50/);
  await seesSoon(office, "Approved in part");
  await seesSoon(phone, "Withheld: 95.00 a joint is agreed.");
  expectCalm([manager, lead]);
});

test("what is on no order line is held to the card by its words, without script too", {
  timeout: 120_000,
}, async () => {
  const words = `Night watch ${process.pid}`;
  const rates = [{ code: "NW", description: words, unit: "hour", normalMinor: 6_000 }];
  await runAs("manager", "rate-card/create", {
    ...{ contractorId: "brightline", name: words, validFrom: "2026-01-01", rates },
  });
  const work = await giveWork();
  await bring(work, "accept", "start", "complete");
  const lead = await person("lead", { javaScriptEnabled: false });
  await lead.to(`/work/${work.workOrderId}/invoice`);
  await lead.page.getByText("Something that is not on the order").click();
  const extra = lead.page.getByRole("group", { name: "Extra line 1" });
  await extra.getByLabel("What for").fill(words);
  await extra.getByLabel("Quantity").fill("2");
  await extra.getByLabel("Unit").fill("hour");
  await extra.getByLabel("Price of one").fill("70");
  await press(lead.page, "Check");
  await seesSoon(lead.page, /20\.00 over the agreed rate on line 3/);
  await seesSoon(lead.page, new RegExp(`Agreed .*60\\.00 on ${words}, charged .*70\\.00`));
});
