import { expect, test } from "vitest";
import { expectCalm, seesSoon, withoutReload } from "./setup/expecting.ts";
import { overhear } from "./setup/overhear.ts";
import { PHONE, person } from "./setup/people.ts";
import { giveWork } from "./setup/program.ts";
import { press } from "./setup/screens.ts";

test("what is written for staff never reaches the contractor or the customer, what is written for them does", {
  timeout: 120_000,
}, async () => {
  const work = await giveWork({ shareWithCustomer: true });
  const [manager, admin] = [await person("manager"), await person("admin")];
  const [lead, customer] = [
    await person("lead", { viewport: PHONE }),
    await person("customer", { viewport: PHONE }),
  ];
  const [phone, home] = [overhear(lead.page), overhear(customer.page)];
  await lead.to(`/work/${work.workOrderId}`);
  await customer.to(`/portal/jobs/${work.jobId}`);
  await admin.to(`/jobs/${work.jobId}`);
  await manager.to(`/jobs/${work.jobId}`);
  const { page } = manager;

  await withoutReload([manager, admin, lead, customer], async () => {
    await page
      .getByLabel(/Grace Okafor/)
      .first()
      .waitFor({ timeout: 10_000 });
    const box = page.locator(".composer").getByLabel("Comment");
    await box.pressSequentially("Their price is too high", { delay: 20 });
    await seesSoon(admin.page, /Daniel Reyes .*(typing|writing)/);
    await press(page, "Send to staff");
    await seesSoon(admin.page, "Their price is too high");
    await expect.poll(() => box.inputValue()).toBe("");

    await page.getByRole("radio", { name: /Brightline/ }).check({ force: true });
    await box.fill("Please use the rear gate");
    await press(page, /^Send to Brightline/);
    await seesSoon(lead.page, "Please use the rear gate");
    await expect.poll(() => box.inputValue()).toBe("");

    await page.getByRole("radio", { name: /Quay Apartments/ }).check({ force: true });
    await box.fill("We start on Tuesday");
    await press(page, /^Send to Quay/);
    await seesSoon(customer.page, "We start on Tuesday");

    await customer.page.getByLabel("Message").fill("Thank you, the dog is friendly");
    await press(customer.page, "Send");
    await seesSoon(page, "the dog is friendly");
  });
  for (const [heard, screen] of [
    [await phone(), lead.page],
    [await home(), customer.page],
  ] as const) {
    expect(heard.length).toBeGreaterThan(1_000);
    expect(heard + (await screen.content())).not.toContain("price is too high");
  }
  expect(await phone()).toContain("rear gate");
  expect(await phone()).not.toContain("dog is friendly");
  expect(await home()).not.toContain("rear gate");
  expectCalm([manager, admin, lead, customer]);
});

test("who is here is seen by the others, until they leave, and moves nothing they are about to press", async () => {
  const work = await giveWork();
  const [manager, admin] = [await person("manager"), await person("admin")];
  await manager.to(`/jobs/${work.jobId}`);
  const send = manager.page.getByRole("button", { name: "Send to staff" });
  const place = await send.boundingBox();
  await admin.to(`/jobs/${work.jobId}`);
  const grace = manager.page
    .getByLabel(/Grace Okafor/)
    .or(manager.page.getByTitle("Grace Okafor"))
    .first();
  await grace.waitFor({ timeout: 5_000 });
  expect(await send.boundingBox()).toEqual(place);
  await admin.to("/contractors");
  await grace.waitFor({ state: "detached", timeout: 5_000 });
  expectCalm([manager, admin]);
});
