import { expect, test } from "vitest";
import { expectCalm, seesSoon } from "./setup/expecting.ts";
import { type Person, person } from "./setup/people.ts";
import { billed, bring, giveWork } from "./setup/program.ts";

/** Presses twice as fast as a hand can, and says how many changes went out. */
async function pressTwice({ page }: Person, name: string | RegExp, then: string | RegExp): Promise<number> {
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && !request.url().includes("/talk/")) sent += 1;
  });
  await page.getByRole("button", { name }).first().dblclick();
  await seesSoon(page.getByRole("main"), then);
  return sent;
}

test("complete and close pressed twice are done once", async () => {
  const work = await giveWork();
  await bring(work, "accept", "start");
  const [lead, manager] = [await person("lead"), await person("manager")];
  await lead.to(`/work/${work.workOrderId}`);
  expect(await pressTwice(lead, "Complete", "Completed")).toBe(1);
  await manager.to(`/work-orders/${work.workOrderId}`);
  expect(await pressTwice(manager, /^(Close|Accept)/, "Closed")).toBe(1);
  for (const { page } of [lead, manager])
    expect(await page.getByText(/cannot|already|meanwhile/i).count()).toBe(0);
  expectCalm([lead, manager]);
});

test("approve pressed twice approves once", async () => {
  const { claimId } = await billed();
  const manager = await person("manager");
  await manager.to(`/invoices/${claimId}`);
  expect(await pressTwice(manager, /^Approve /, /Approved by/)).toBe(1);
  expect(await manager.page.getByText(/cannot|already|meanwhile/i).count()).toBe(0);
  expectCalm([manager]);
});
