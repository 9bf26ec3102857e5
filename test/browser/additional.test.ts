import { expect, test } from "vitest";
import { expectCalm, seesSoon, withoutReload } from "./setup/expecting.ts";
import { PHONE, person } from "./setup/people.ts";
import { bring, giveWork, photo } from "./setup/program.ts";
import { figureSoon, follow, press } from "./setup/screens.ts";

test("extra work is asked for from the phone, approved in part, and raises the order on both sides", {
  timeout: 120_000,
}, async () => {
  const work = await giveWork();
  await bring(work, "accept", "start");
  const [manager, lead] = [await person("manager"), await person("lead", { viewport: PHONE })];
  const [office, phone] = [manager.page, lead.page];
  await manager.to(`/work-orders/${work.workOrderId}`);
  await lead.to(`/work/${work.workOrderId}/additional`);
  const order = await lead.tab(`/work/${work.workOrderId}`);

  await phone
    .getByLabel("What you found and what it takes")
    .fill("The feed cable is burnt through for two metres.");
  await phone.getByLabel("Choose photos").setInputFiles(photo(3));
  await phone.getByRole("img", { name: /photo-3/ }).waitFor();
  await press(phone, "Ask for approval");
  await seesSoon(phone, /at least one line/);
  expect(await phone.getByLabel("What you found and what it takes").inputValue()).toMatch(/burnt through/);
  await phone.getByLabel(/^What\s*(\(|$)/).fill("Cable, 16 mm²");
  await phone.getByLabel("Quantity").fill("2.5");
  await phone.getByLabel("Unit").fill("m");
  await phone.getByRole("textbox", { name: /^Price/ }).fill("40");
  await press(phone, "Add a line");
  await phone
    .getByLabel(/^What\s*(\(|$)/)
    .nth(1)
    .fill("Labour");
  await phone
    .getByRole("textbox", { name: /^Price/ })
    .nth(1)
    .fill("150");
  await phone.getByLabel("More days needed").fill("1");
  await seesSoon(phone, "250.00");

  await withoutReload([manager, lead], async () => {
    await press(phone, "Ask for approval");
    await seesSoon(office, /Additional work for .*250\.00 waits for you/);
    await seesSoon(order, "The feed cable is burnt through");
    await follow(office, "Look and decide");
    await office.getByRole("img", { name: /photo-3/ }).waitFor();
    await office.getByLabel(/^Labour/).fill("100");
    await press(office, "Approve a part");
    await seesSoon(office, /Say why|reason/i);
    await office.getByLabel("Why less").nth(1).fill("One hour is enough.");
    await press(office, "Approve a part");
    await seesSoon(office, "Approved in part");
    await figureSoon(order, "Extras", "200.00");
    await seesSoon(order, "Approved in part");
    await office.waitForURL(`**/work-orders/${work.workOrderId}`);
    await figureSoon(office, "Extras", "200.00");
    await figureSoon(office, "Left", "1,000.00");
  });
  expectCalm([manager, lead]);
});

test("a price is asked for, given, and goes onto the order when it is accepted", {
  timeout: 120_000,
}, async () => {
  const work = await giveWork();
  const [manager, lead] = [await person("manager"), await person("lead", { viewport: PHONE })];
  const [office, phone] = [manager.page, lead.page];
  await lead.to(`/work/${work.workOrderId}`);
  await manager.to(`/work-orders/${work.workOrderId}/ask-quote`);
  await withoutReload([manager, lead], async () => {
    await press(office, "Ask for a price");
    await seesSoon(phone, "A price is asked for");
    await follow(phone, "Give your price");
    await phone.getByLabel(/^What\s*(\(|$)/).fill("All of it, with parts");
    await phone.getByRole("textbox", { name: /^Price/ }).fill("1,240.50");
    await press(phone, "Send the price");
    await seesSoon(office, /A price of .*1,240\.50 waits for you/);
    await follow(office, "Look and decide");
    await press(office, /^Accept .*1,240\.50/);
    await seesSoon(office, "Accepted");
    await figureSoon(phone, "Agreed", "1,240.50");
    await seesSoon(phone, "Accepted");
  });
  expectCalm([manager, lead]);
});
