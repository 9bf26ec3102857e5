import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { writtenBidRequest } from "./setup/bid-requests.ts";
import { cover, saved } from "./setup/drafting.ts";
import { expectCalm, seriousFaults } from "./setup/expecting.ts";
import { PHONE, person } from "./setup/people.ts";
import { writtenProposal } from "./setup/proposals.ts";
import { press } from "./setup/screens.ts";

const soon = (read: () => Promise<unknown>, wanted: unknown) =>
  expect.poll(read, { timeout: 10_000 }).toEqual(wanted);
const titleOf = (page: Page) => page.getByRole("textbox", { name: "Title" });
const groupNames = (page: Page) =>
  page
    .getByRole("textbox", { name: "Name of the group" })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

const GROUPS = {
  groups: ["Wet", "Dry", "Last"].map((name) => ({ id: name.toLowerCase(), name })),
  cover: [
    { kind: "heading", runs: [{ text: "Dear Nora" }] },
    { kind: "paragraph", runs: [{ text: "Thank you.", italic: true }] },
  ],
};

async function sitDown(documentId: string) {
  const both = [await person("manager"), await person("admin")] as const;
  for (const { to, page } of both) {
    await to(`/documents/${documentId}/draft`);
    await cover(page).waitFor();
    await saved(page);
  }
  return both;
}

test("two who type in the title and in one line at once keep every letter, and their carets", async () => {
  const { documentId, title } = await writtenProposal();
  const both = await sitDown(documentId);
  const [{ page: daniel }, { page: grace }] = both;
  await titleOf(daniel).press("Control+Home");
  await titleOf(grace).press("Control+End");
  await Promise.all([
    daniel.keyboard.type("For you: ", { delay: 25 }),
    grace.keyboard.type(", as we spoke", { delay: 25 }),
  ]);
  for (const page of [daniel, grace])
    await soon(() => titleOf(page).inputValue(), `For you: ${title}, as we spoke`);
  const at = await titleOf(daniel).evaluate((field) => (field as HTMLTextAreaElement).selectionStart);
  expect(at).toBe("For you: ".length);
  const line = (page: Page) => page.getByRole("textbox", { name: "Description of line 1", exact: true });
  await line(daniel).press("Control+Home");
  await line(grace).press("Control+End");
  await Promise.all([
    daniel.keyboard.type("New ", { delay: 25 }),
    grace.keyboard.type(", white", { delay: 25 }),
  ]);
  for (const page of [daniel, grace])
    await soon(() => line(page).inputValue(), "New Basin with mixer tap, white");
  await press(grace, "Undo");
  await soon(() => line(daniel).inputValue(), "New Basin with mixer tap");
  expectCalm(both);
});

test("groups move by keys, menu and drag, and a line by drag into another group", async () => {
  const { documentId } = await writtenProposal(GROUPS);
  const [daniel, grace] = await sitDown(documentId);
  const { page } = daniel;
  expect(await seriousFaults(page)).toEqual([]);
  const group = (at: number) => page.getByRole("textbox", { name: "Name of the group" }).nth(at);
  await group(0).press("Alt+ArrowDown");
  await soon(() => groupNames(grace.page), ["Dry", "Wet", "Last"]);
  await page.locator(".draft-group-head .draft-more > summary").nth(2).click();
  await press(page.locator(".draft-group-head").nth(2), "Move group up");
  await soon(() => groupNames(grace.page), ["Dry", "Last", "Wet"]);

  const drag = async (from: string, to: string) => {
    const row = page.locator(from).first();
    await page.locator(to).first().scrollIntoViewIfNeeded();
    await row.hover();
    await row.locator(".draft-grip").hover();
    await page.locator(`${from}[draggable="true"]`).waitFor();
    await page.mouse.down();
    const box = await page.locator(to).first().boundingBox();
    if (!box) throw new Error(`${to} is not on the page`);
    await page.mouse.move(box.x + 80, box.y + box.height / 2, { steps: 8 });
    await page.mouse.move(box.x + 80, box.y + box.height - 4, { steps: 4 });
    await page.mouse.up();
  };
  await drag('[data-row="groups:wet"]', '[data-row="groups:dry"]');
  await soon(() => groupNames(grace.page), ["Wet", "Dry", "Last"]);
  await drag('[data-row="lines:mirror"]', '[data-row="groups:dry"]');
  await soon(() => grace.page.getByRole("region", { name: "Dry" }).locator("[data-line]").count(), 1);
  await press(page, "Add a line to Dry");
  await page.getByRole("textbox", { name: "Tax on line 5, in percent" }).waitFor();
  expect(await page.getByRole("textbox", { name: "Tax on line 5, in percent" }).inputValue()).toBe("10");
  expectCalm([daniel, grace]);
});

test("on a phone a group moves by its menu", async () => {
  const { documentId } = await writtenProposal(GROUPS);
  const someone = await person("manager", { viewport: PHONE });
  const { page } = someone;
  await someone.to(`/documents/${documentId}/draft`);
  await saved(page);
  await page.locator(".draft-group-head .draft-more > summary").first().click();
  await press(page.locator(".draft-group-head").first(), "Move group down");
  await soon(() => groupNames(page), ["Dry", "Wet", "Last"]);
  expect(await seriousFaults(page)).toEqual([]);
  expectCalm([someone]);
});

test("a bid request is drafted without a figure of money: prices are the bidders' to give", async () => {
  const { documentId } = await writtenBidRequest();
  for (const looks of [{}, { viewport: PHONE }]) {
    const manager = await person("manager", looks);
    const { page } = manager;
    await manager.to(`/documents/${documentId}/draft`);
    await cover(page).waitFor();
    expect(await page.getByLabel("Quantity of line 2").inputValue()).toBe("42.5");
    expect(await page.getByLabel("Tax on line 2, in percent").inputValue()).toBe("10");
    const sheet = page.getByRole("article", { name: "Draft" });
    for (const money of ["Price of line 1", "Discount on line 1", "Totals"])
      expect(await sheet.getByLabel(money).count(), money).toBe(0);
    expect(await sheet.innerText()).not.toContain("0.00");
    const shows = (what: string) => page.getByRole("checkbox", { name: what }).count();
    expect([await shows("Quantities"), await shows("Prices of lines"), await shows("Totals")]).toEqual([
      1, 0, 0,
    ]);
    expect(await seriousFaults(page)).toEqual([]);
    expectCalm([manager]);
  }
});
