import { expect, test } from "vitest";
import { expectCalm, seesSoon, seriousFaults, withoutReload } from "./setup/expecting.ts";
import { DESK, PHONE, person } from "./setup/people.ts";
import { bring, giveWork, runAs } from "./setup/program.ts";
import { follow, press } from "./setup/screens.ts";

const reason = `The mail came a day late, ${process.pid}`;
const answer = `It came in time, ${process.pid}`;

test("a lead finds work in a figure and disputes it, a manager answers, and both screens move", {
  timeout: 240_000,
}, async () => {
  const work = await giveWork();
  await bring(work, "accept", "start", "complete");
  const [manager, lead] = [await person("manager"), await person("lead", { viewport: PHONE, dark: true })];
  const [office, phone] = [manager.page, lead.page];

  await manager.to("/performance?days=30");
  await follow(office, "Fixed first time");
  await office.waitForURL("**sort=fix**");
  expect(await office.locator("th[aria-sort=descending]").innerText()).toContain("Fixed first time");
  await press(office, "What “Declined” counts");
  await seesSoon(office, "Work declined, of all work that was answered.");
  await office.keyboard.press("Escape");
  expect(await seriousFaults(office)).toEqual([]);
  await follow(office.getByRole("table"), "Brightline Electrical");
  await office.waitForURL("**/contractors/brightline/performance**");
  await office.getByRole("img", { name: /^Declined by month: .*%/ }).waitFor();
  expect(await seriousFaults(office)).toEqual([]);

  await lead.to("/work/documents");
  await follow(phone.getByRole("navigation", { name: "Your company" }), "Performance");
  await phone.waitForURL("**/work/performance");
  expect(await seriousFaults(phone)).toEqual([]);
  await follow(phone.getByRole("main"), "Returned for rework");
  await seesSoon(phone, "Never returned");
  const row = phone.getByRole("listitem").filter({ hasText: work.description });
  await row.getByText("Not returned").waitFor();
  expect(await seriousFaults(phone)).toEqual([]);

  await withoutReload([manager], async () => {
    await follow(row, "Dispute");
    await phone.getByLabel(/^Why/).fill(reason);
    await press(phone, "Dispute it");
    await phone.waitForURL("**show=disputed");
    await phone.getByRole("listitem").filter({ hasText: work.description }).getByText("Disputed").waitFor();
    await seesSoon(office, reason);
    await seesSoon(office, "1 disputed");
  });

  await withoutReload([manager, lead], async () => {
    const waiting = office.getByRole("listitem").filter({ hasText: reason });
    await waiting.getByText("Answer", { exact: true }).first().click();
    await waiting.getByLabel("It stays in the figure").check();
    await waiting.getByLabel(/^Why/).fill(answer);
    await press(waiting, "Answer");
    await seesSoon(office, answer);
    await phone.getByText("Nothing to measure").waitFor();
  });
  await follow(phone, "All that count");
  await phone.getByRole("listitem").filter({ hasText: work.description }).getByText("Stays").waitFor();
  await follow(phone, "Your performance");
  await seesSoon(phone, answer);
  expectCalm([manager, lead]);
});

test("the other widths and lights have no fault and no page wider than its window", {
  timeout: 240_000,
}, async () => {
  const work = await giveWork();
  await bring(work, "accept");
  const { disputeId } = await runAs("lead", "performance/dispute", {
    ...{ workOrderId: work.workOrderId, measure: "decline", reason },
  });
  const figures = "figures/decline?days=30";
  const answer = `/contractors/brightline/performance/disputes/${disputeId}`;
  const scenes = [
    {
      who: "manager",
      at: ["/performance", "/contractors/brightline/performance"],
      looks: { viewport: PHONE },
    },
    {
      who: "manager",
      at: [`/contractors/brightline/performance/${figures}`],
      looks: { viewport: DESK, dark: true },
    },
    { who: "manager", at: [answer], looks: { viewport: PHONE, dark: true } },
    { who: "manager", at: [answer], looks: { viewport: DESK } },
    { who: "lead", at: ["/work/performance", `/work/performance/${figures}`], looks: { viewport: DESK } },
  ] as const;
  for (const { who, at, looks } of scenes) {
    const visitor = await person(who, looks);
    for (const path of at) {
      await visitor.to(path);
      expect(await seriousFaults(visitor.page), path).toEqual([]);
      const tooWide = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide, path).toBeLessThanOrEqual(0);
    }
    expectCalm([visitor]);
  }
});

test("whoever gives work out has load, distance to dates and grade beside each name, without script too", {
  timeout: 120_000,
}, async () => {
  const manager = await person("manager", { javaScriptEnabled: false });
  await manager.to("/work-orders/new?contractorIdText=e");
  const choices = manager.page.locator("label.choice").filter({ hasText: "Last 365 days:" });
  expect(await choices.count()).toBeGreaterThan(1);
  await manager.to("/performance?trade=Electrical&sort=decline");
  await manager.page.getByRole("link", { name: "Brightline Electrical" }).waitFor();
  expect(await manager.page.getByRole("row").count()).toBe(2);
});
