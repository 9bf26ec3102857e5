import { expect, test } from "vitest";
import { expectCalm, seesSoon, withoutReload } from "./setup/expecting.ts";
import { person } from "./setup/people.ts";
import { billed, bring, giveWork } from "./setup/program.ts";
import { figureSoon, follow, press } from "./setup/screens.ts";

test("two managers approve the same invoice: one effect, and the other reads why", async () => {
  const { claimId } = await billed();
  const [daniel, grace] = [await person("manager"), await person("admin")];
  const both = [daniel, grace];
  await Promise.all(both.map(({ to }) => to(`/invoices/${claimId}`)));
  await Promise.all(both.map(({ page }) => page.getByRole("button", { name: /^Approve / }).waitFor()));
  await withoutReload(both, async () => {
    await Promise.all(both.map(({ page }) => press(page, /^Approve /)));
    await Promise.all(both.map(({ page }) => seesSoon(page, /Approved by (Daniel Reyes|Grace Okafor)/)));
  });
  const said = await Promise.all(
    both.map(({ page }) =>
      page
        .getByText(/Approved by/)
        .first()
        .innerText(),
    ),
  );
  expect(said[0]).toBe(said[1]);
  expectCalm(both);
});

test("a decision made on a page that somebody else overtook says so", async () => {
  const { claimId } = await billed();
  const [daniel, grace] = [await person("manager"), await person("admin")];
  await daniel.to(`/invoices/${claimId}/reject`);
  await daniel.page.getByLabel("Why").fill("The parts were not agreed.");
  await grace.to(`/invoices/${claimId}`);
  await press(grace.page, /^Approve /);
  await seesSoon(grace.page, "Approved by Grace Okafor");
  await press(daniel.page, "Reject the invoice");
  await seesSoon(daniel.page, /approved|changed|Grace/i);
  expect(await daniel.page.getByLabel("Why").inputValue()).toBe("The parts were not agreed.");
  expectCalm([daniel, grace]);
});

test("pressing twice sends once", async () => {
  const work = await giveWork();
  const lead = await person("lead");
  const { page } = lead;
  await lead.to(`/work/${work.workOrderId}`);
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(new URL(request.url()).pathname));
  await page.getByRole("button", { name: "Accept" }).dblclick();
  await page.getByRole("button", { name: "Start" }).waitFor();
  expect(sent.filter((path) => path.includes("/accept")).length).toBe(1);
  expect(await page.getByText(/cannot|already|conflict/i).count()).toBe(0);

  await bring(work, "start", "complete");
  await page.goto(`/work/${work.workOrderId}/invoice`);
  await page.getByLabel("Number, as printed").fill(`DBL-${Date.now()}`);
  await page.getByRole("button", { name: /^Send invoice/ }).dblclick();
  await page.waitForURL("**/my-invoices/*");
  await page.goto(`/work/${work.workOrderId}`);
  await figureSoon(page, "Invoiced", "800.00");
  expectCalm([lead]);
});

test("going back after sending shows the form, and sending it again changes nothing twice", async () => {
  const manager = await person("manager");
  const { page } = manager;
  const name = `Backstep Glazing ${Date.now()}`;
  await manager.to("/contractors");
  await follow(page.getByRole("main"), /^(Add|New) /);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page
    .getByRole("button", { name: /Add|Save/ })
    .first()
    .click();
  await page.getByRole("heading", { name }).waitFor();
  await page.goBack();
  await page.goForward();
  await page.getByRole("heading", { name }).waitFor();
  await manager.to(`/contractors?q=${encodeURIComponent(name)}`);
  expect(await page.getByRole("link", { name }).count()).toBe(1);
  expectCalm([manager]);
});

test("a form left open while another tab moved on says so and loses nothing typed", async () => {
  const work = await giveWork();
  const manager = await person("manager");
  const { page } = manager;
  await manager.to(`/work-orders/${work.workOrderId}/edit`);
  const description = page.getByLabel("What needs doing");
  await description.fill("Replace the breaker and label the row.");
  await bring(work, "accept");
  await press(page, "Save");
  await seesSoon(page, /changed|a moment ago|newer|look again/i);
  expect(await description.inputValue()).toBe("Replace the breaker and label the row.");
  expectCalm([manager]);
});
