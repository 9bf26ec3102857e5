import { expect, test } from "vitest";
import { expectCalm, seesSoon, withoutReload } from "./setup/expecting.ts";
import { searchFor, tabTo } from "./setup/keyboard.ts";
import { overhear } from "./setup/overhear.ts";
import { type Person, PHONE, person } from "./setup/people.ts";
import { photo } from "./setup/program.ts";
import { cardIn, figureSoon, follow, press } from "./setup/screens.ts";

const WHAT = "Renew the isolator beside the ramp";

/** Gives the work out from the board with the keyboard alone. Returns the work order's id. */
async function giveOut({ page }: Person): Promise<string> {
  await page.goto("/board");
  await page.locator("[data-moves]").first().waitFor();
  await page.keyboard.press("n");
  await page.waitForURL("**/work-orders/new");
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
  await searchFor(page, "Quay House");
  await tabTo(page, "What needs doing");
  await page.keyboard.type(WHAT);
  await tabTo(page, "Contractor");
  await searchFor(page, "Brightline");
  await tabTo(page, "More:");
  await page.keyboard.press("Enter");
  await tabTo(page, "Job type");
  await page.keyboard.type("Repair");
  await tabTo(page, "What");
  await page.keyboard.type("Labour");
  await tabTo(page, "Quantity");
  await page.keyboard.type("4");
  await tabTo(page, "Price");
  await page.keyboard.type("120");
  await tabTo(page, "Share with the customer");
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/work-orders\/(?!new)\w+$/);
  return page.url().split("/").at(-1) ?? "";
}

test("from work order to paid invoice, on three screens that move by themselves", {
  timeout: 240_000,
}, async () => {
  const [manager, lead, customer] = [
    await person("manager"),
    await person("lead", { viewport: PHONE }),
    await person("customer", { viewport: PHONE }),
  ];
  const everybody = [manager, lead, customer];
  const [office, phone, home] = [manager.page, lead.page, customer.page];
  const saidHome = overhear(home);
  const board = await manager.tab("/board");
  await lead.to("/work");
  await phone.getByRole("heading", { level: 1 }).waitFor();
  const id = await giveOut(manager);

  await withoutReload([lead], () => seesSoon(phone, WHAT));
  await cardIn(board, "Assigned", id).waitFor({ timeout: 5_000 });
  await follow(phone, WHAT);
  await phone.waitForURL(`**/work/${id}`);
  await customer.to("/portal");
  await follow(home, WHAT);
  await home.waitForURL("**/portal/jobs/**");

  await withoutReload(everybody, async () => {
    await press(phone, "Accept");
    await cardIn(board, "Accepted", id).waitFor({ timeout: 5_000 });
    await seesSoon(cardIn(board, "Accepted", id), /Accepted by Tom Walsh/i);
    await press(phone, "Start");
    await cardIn(board, "In progress", id).waitFor({ timeout: 5_000 });
    await seesSoon(home, "Under way");

    await press(phone, "Complete");
    await seesSoon(phone, "Still needed: 1 photo.");
    await phone.getByLabel("Choose photos").setInputFiles([photo(1), photo(2)]);
    await phone.getByRole("img", { name: /photo-2/ }).waitFor();
    await press(phone, "Complete");
    await cardIn(board, "Completed", id).locator(".tone-green").first().waitFor({ timeout: 5_000 });
    await figureSoon(office, "Done", "480.00");
  });

  await follow(office, "Return");
  await office.getByLabel("What has to be put right?").fill("The cover plate is loose.");
  await withoutReload(everybody, async () => {
    await press(office, "Return");
    await seesSoon(phone, "The cover plate is loose.");
    await seesSoon(home, "Coming back to finish");
    await cardIn(board, "Returned for rework", id).waitFor({ timeout: 5_000 });
    await press(phone, "Start");
    await phone.getByRole("button", { name: "Complete" }).click();
    await cardIn(board, "Completed", id).waitFor({ timeout: 5_000 });
    await press(office, "Accept the work");
    await figureSoon(office, "Accepted", "480.00");
    await cardIn(board, "Closed", id).waitFor({ timeout: 5_000 });
    await figureSoon(phone, "Accepted", "480.00");
    await seesSoon(home, /^Finished/);
  });

  const order = await lead.tab(`/work/${id}`);
  const queue = await manager.tab("/invoices");
  const number = `BR-${Date.now()}`;
  await follow(phone, "Invoice");
  await phone.getByLabel("Number, as printed").fill(number);
  expect(await phone.getByLabel("This time").first().inputValue()).toBe("4");
  await phone.getByLabel("This time").first().fill("2");
  await withoutReload(everybody, async () => {
    await press(phone, "Send invoice");
    await phone.waitForURL("**/my-invoices/*");
    await seesSoon(queue, number);
    for (const screen of [office, order]) await figureSoon(screen, "Invoiced", "240.00");

    await follow(queue, number);
    await press(queue.getByRole("main"), /^Reject/).catch(() => follow(queue, "Reject"));
    await queue.getByLabel("Why").fill("Please bill all four hours at once.");
    await press(queue, "Reject the invoice");
    await seesSoon(phone, "Please bill all four hours at once.");
    await figureSoon(order, "Invoiced", "0.00");

    await follow(phone, "Correct and send again");
    await phone.getByLabel("This time").first().fill("4");
    await press(phone, "Send invoice");
    await seesSoon(phone, "Version 2");
    await seesSoon(queue, `${number}, version 2`);
    for (const screen of [office, order]) await figureSoon(screen, "Invoiced", "480.00");

    await queue
      .getByRole("main")
      .getByRole("link", { name: /version 2/i })
      .first()
      .click();
    await press(queue, /^Approve /);
    await seesSoon(phone, /Approved by Daniel Reyes/);
    await follow(queue, /as paid/);
    await queue.getByLabel("Reference of the payment").fill("EFT 2209");
    await press(queue, "Mark as paid");
    await seesSoon(phone, "EFT 2209");
    for (const screen of [office, order]) await figureSoon(screen, "Paid", "480.00");
  });

  expect(await home.innerText("body")).not.toMatch(/480|120\.00|\$|not to exceed/i);
  expect(await saidHome()).not.toMatch(/\b(48000|24000|12000|60000)\b|unitPriceMinor|nteMinor|agreedMinor/);
  expectCalm(everybody);
});
