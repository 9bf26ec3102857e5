import { expect, test } from "vitest";
import { printable } from "#app/documents/printable.ts";
import { wrap } from "#app/documents/wrap.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { setTechnician } from "#commands/work-order/set-technician.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWork } from "#test/setup/work.ts";

const asText = async (response: Response) => new TextDecoder("latin1").decode(await response.arrayBuffer());

// The first page and the first PDF of a run load the whole app and the PDF library
test("both sides get the work order as a PDF; strangers get nothing", { timeout: 90_000 }, async () => {
  const { workOrderId } = await makeWork({
    description: "Replace the breaker\nŽofie Čapková 東京 🙂 will let you in",
  });
  for (const [who, path] of [
    ["manager", `/work-orders/${workOrderId}.pdf`],
    ["lead", `/work/${workOrderId}.pdf`],
  ] as const) {
    const answer = await (await browser(who)).get(path);
    expect([who, answer.status, answer.headers.get("Content-Type")]).toEqual([who, 200, "application/pdf"]);
    expect(await asText(answer)).toMatch(/^%PDF-/);
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
  const answer = await (await browser("lead")).get(`/work/${workOrderId}.pdf`);
  expect((await asText(answer)).match(/\/Type ?\/Page\b/g)?.length).toBeGreaterThan(1);
});

test("a technician's paper and page carry no price", async () => {
  const work = await makeWork({ nteMinor: 123_456 });
  const { workOrderId } = work;
  await work.run("lead", acceptWorkOrder, { workOrderId });
  await work.run("lead", setTechnician, { workOrderId, technicianId: "tech1" });
  const technician = await browser("technician");
  for (const path of [`/work/${workOrderId}`, `/work/${workOrderId}/print`, `/work/${workOrderId}.data`])
    expect(await (await technician.get(path)).text()).not.toMatch(/1,234\.56|123456|originalMinor/);
  expect(await (await (await browser("lead")).get(`/work/${workOrderId}/print`)).text()).toContain(
    "1,234.56",
  );
});

test("letters the font lacks lose their accents, then become question marks", () => {
  expect(printable("Žofie Čapková – “naïve” €5")).toBe("Žofie Capková – “naïve” €5");
  expect(printable("東京 −5")).toBe("?? -5");
});

test("lines are wrapped at words, and words that are too long are broken", () => {
  const measure = (text: string) => text.length;
  expect(wrap("one two three", 7, measure)).toEqual(["one two", "three"]);
  expect(wrap("incomprehensible", 6, measure)).toEqual(["incomp", "rehens", "ible"]);
  expect(wrap("a\n\nb", 5, measure)).toEqual(["a", "", "b"]);
});
