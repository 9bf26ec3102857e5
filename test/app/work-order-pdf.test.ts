import { PDF } from "@libpdf/core";
import { expect, test } from "vitest";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { setTechnician } from "#commands/work-order/set-technician.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWork } from "#test/setup/work.ts";

async function textOf(answer: Response): Promise<string[]> {
  const pdf = await PDF.load(new Uint8Array(await answer.arrayBuffer()));
  return pdf.extractText().map(({ text }) => text.replace(/\s+/g, " "));
}

// The first page and the first PDF of a run load the whole app and the PDF library
test("both sides get the work order as a PDF; strangers get nothing", { timeout: 90_000 }, async () => {
  const { workOrderId } = await makeWork({
    description: "Replace the breaker\nŽofie Čapková, Київ 東京 🙂 will let you in",
  });
  for (const [who, path] of [
    ["manager", `/work-orders/${workOrderId}.pdf`],
    ["lead", `/work/${workOrderId}.pdf`],
  ] as const) {
    const answer = await (await browser(who)).get(path);
    expect([who, answer.status, answer.headers.get("Content-Type")]).toEqual([who, 200, "application/pdf"]);
    expect((await textOf(answer))[0]).toContain("Replace the breaker Žofie Čapková, Київ");
  }
  expect((await (await browser("otherLead")).get(`/work/${workOrderId}.pdf`)).status).toBe(404);
  expect((await (await browser("technician")).get(`/work/${workOrderId}.pdf`)).status).toBe(404);
  expect((await (await browser(null)).get(`/work/${workOrderId}.pdf`)).status).toBe(302);
});

test("long work goes on over numbered pages", async () => {
  const { workOrderId } = await makeWork({
    description: "Check every lamp. ".repeat(220),
    checklist: "Look\n".repeat(60),
  });
  const pages = await textOf(await (await browser("lead")).get(`/work/${workOrderId}.pdf`));
  expect(pages.length).toBeGreaterThan(1);
  for (const [i, page] of pages.entries()) expect(page).toContain(`Page ${i + 1} of ${pages.length}`);
});

test("a technician's paper and page carry no price", async () => {
  const work = await makeWork({ nteMinor: 123_456 });
  const { workOrderId } = work;
  await work.run("lead", acceptWorkOrder, { workOrderId });
  await work.run("lead", setTechnician, { workOrderId, technicianId: "tech1" });
  const technician = await browser("technician");
  for (const path of [`/work/${workOrderId}`, `/work/${workOrderId}/print`, `/work/${workOrderId}.data`])
    expect(await (await technician.get(path)).text()).not.toMatch(/1,234\.56|123456|originalMinor/);
  const hers = await browser("lead");
  expect(await (await hers.get(`/work/${workOrderId}/print`)).text()).toContain("1,234.56");
  const [page] = await textOf(await hers.get(`/work/${workOrderId}.pdf`));
  expect(page).toMatch(/Without tax \$1,234\.56 Tax \$[\d.,]+ Total \$[\d.,]+/);
  expect(page).toContain("Not to exceed $1,234.56 without tax.");
});
