import { expect, test } from "vitest";
import { wholeDay } from "#domain/time/whole-day.ts";
import { expectCalm, seesSoon, seriousFaults, withoutReload } from "./setup/expecting.ts";
import { PHONE, person } from "./setup/people.ts";
import { bring, giveWork, runAs } from "./setup/program.ts";
import { follow, press } from "./setup/screens.ts";
import { agreedStanding, dayFromNow } from "./setup/standing.ts";

/** Dates in reach of what is made a week ahead, and beyond. */
const [FIRST, SECOND, THIRD, ELSEWHERE] = [3, 40, 70, 74].map(dayFromNow) as [string, string, string, string];

test("recurring work is added, made ahead, seen by its contractor, skipped, brought back and moved once", {
  timeout: 240_000,
}, async () => {
  const { documentId: id } = await agreedStanding(`Upkeep of the quay ${process.pid}`);
  const manager = await person("manager");
  const tom = await person("lead", { viewport: PHONE });
  const [desk, phone] = [manager.page, tom.page];
  const next = (page: typeof desk) => page.getByRole("list", { name: "What comes next" });
  const row = (page: typeof desk, day: string) =>
    next(page)
      .getByRole("listitem")
      .filter({ hasText: wholeDay(day) });

  await tom.to(`/work/standing-orders/${id}`);
  await seesSoon(phone, "Nothing comes round yet");
  await manager.to(`/standing-orders/${id}`);
  await follow(desk, "Add recurring work");
  await desk.getByLabel("What needs doing each time").fill("Test the emergency lights");
  await desk.getByLabel("Asset").fill("Switchboard");
  await desk
    .getByRole("option", { name: /Quay House, 12/ })
    .first()
    .click();
  await seesSoon(desk, "Choose at least one day of the week.");
  await desk.getByLabel("Tuesday").check();
  await desk.getByLabel("Time of day").fill("09:30");
  await seesSoon(desk, /^Every week on Tuesday at 09:30, from/);
  await desk.getByLabel("On dates").check();
  await desk.getByLabel("Dates", { exact: true }).fill([FIRST, SECOND, THIRD].join("\n"));
  await desk.getByRole("list", { name: "The next dates" }).getByText(wholeDay(THIRD)).waitFor();
  await desk.getByLabel("Not to exceed each time").fill("250");
  expect(await seriousFaults(desk)).toEqual([]);
  await press(desk, "Add it");
  await desk.waitForURL(`**/standing-orders/${id}`);

  await withoutReload([tom], async () => {
    await row(phone, FIRST).getByText("Made").waitFor({ timeout: 10_000 });
    await row(desk, FIRST).getByText("Made").waitFor({ timeout: 10_000 });
    await row(desk, SECOND).getByRole("button", { name: "Skip" }).click();
    await row(desk, SECOND).getByText("Skipped").waitFor();
    await row(phone, SECOND).getByText("Skipped").waitFor({ timeout: 5_000 });
    await row(desk, SECOND).getByRole("button", { name: "Bring back" }).click();
    await row(phone, SECOND).getByText("To be made").waitFor({ timeout: 5_000 });
    await row(desk, SECOND).getByRole("button", { name: "Skip" }).click();
    await row(phone, SECOND).getByText("Skipped").waitFor({ timeout: 5_000 });
    await row(desk, THIRD).getByRole("link", { name: "Move" }).click();
    await desk.getByLabel("New day").fill(ELSEWHERE);
    await press(desk, "Move it");
    await desk.waitForURL(`**/standing-orders/${id}`);
    await row(phone, ELSEWHERE)
      .getByText(/moved, by the rule/)
      .waitFor({ timeout: 5_000 });
    await row(phone, FIRST).getByText("Made").waitFor();
  });
  expect([await seriousFaults(desk), await seriousFaults(phone)]).toEqual([[], []]);
  expect(await next(phone).getByRole("button").count()).toBe(0);

  await row(phone, FIRST).getByRole("link").click();
  await phone.waitForURL(/\/work\/\w{26}$/);
  await seesSoon(phone, /as recurring work: Test the emergency lights/);
  expectCalm([manager, tom]);
});

test("without script the rule is told, and its dates are shown by a button", {
  timeout: 120_000,
}, async () => {
  const { documentId: id } = await agreedStanding(`Upkeep without script ${process.pid}`);
  const { page, to } = await person("manager", { javaScriptEnabled: false });
  await to(`/standing-orders/${id}/schedules/new`);
  await page.getByLabel("Monthly, on a day of the week").check();
  await page.getByLabel("Which").selectOption("last");
  await page.getByLabel("Day of the week", { exact: true }).selectOption("Friday");
  await press(page, "Show the dates");
  await page.getByText(/^Every month on the last Friday, from/).waitFor();
  expect(await page.getByRole("list", { name: "The next dates" }).getByRole("listitem").count()).toBe(6);
});

test("a button that was refused says so on a page of its own where there is no script, and leads back", {
  timeout: 120_000,
}, async () => {
  const { documentId: id } = await agreedStanding(`Refusals ${process.pid}`);
  const work = await giveWork({ standingOrderId: id });
  await bring(work, "accept", "start", "complete", "close");
  await runAs("manager", "standing-order/give-back", { workOrderId: work.workOrderId });
  const { scheduleId = "" } = await runAs("manager", "schedule/add", {
    ...{ standingOrderId: id, assetId: "asset0-0", description: "Comes round", leadDays: 0 },
    ...{ repeats: "dates", dates: [SECOND], startOn: dayFromNow(0) },
  });
  const manager = await person("manager", { viewport: PHONE });
  const { page, to } = manager;
  const refused = async (address: string, why: RegExp) => {
    await to(`/standing-orders/${id}`);
    // As a browser without script sends it; axe itself needs one
    await page.evaluate((action) => {
      document.body.insertAdjacentHTML(
        "beforeend",
        `<form id="plain" method="post" action="${action}"></form>`,
      );
    }, address);
    await page.locator("form#plain").evaluate((form) => (form as HTMLFormElement).submit());
    await seesSoon(page, why);
    expect(await seriousFaults(page)).toEqual([]);
    await follow(page, "Go back");
    await page.getByText("Nothing was changed").waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 1 }).waitFor();
  };
  await refused(`/standing-orders/${id}/give-back/${work.workOrderId}`, /is billed or given back/);
  expect(new URL(page.url()).pathname).toBe(`/standing-orders/${id}`);
  await refused(`/schedules/${scheduleId}/bring-back/${SECOND}`, /not skipped/);
  expect(new URL(page.url()).pathname).toBe(`/schedules/${scheduleId}`);
  await to(`/standing-orders/${id}/renew`);
  expect(await seriousFaults(page)).toEqual([]);
  expectCalm([manager]);
});
