import { PDF } from "@libpdf/core";
import { expect, test, vi } from "vitest";
import { saveDocumentTemplate } from "#commands/document-template/save-template.ts";
import { updateSettings } from "#commands/organisation/update-settings.ts";
import { documentTemplates } from "#db/queries/document-templates.ts";
import { readOrganisation } from "#db/queries/organisation.ts";
import { toMarkup } from "#domain/document/markup.ts";
import { jpeg } from "#test/files/pictures.ts";
import { type Browser, browser } from "#test/setup/browser.ts";
import { draftOf, withBudget } from "#test/setup/document.ts";
import { makeWork } from "#test/setup/work.ts";
import { makeWorld } from "#test/setup/world.ts";

// The first page and the first PDF of a run load the whole app and the PDF library
const timeout = 90_000;

const posted = async (who: Browser, path: string, fields: Record<string, string> | FormData) => {
  const answer = await who.post(path, fields);
  return { status: answer.status, to: answer.headers.get("Location"), body: await answer.text() };
};

test("a template is written on a plain form and seen as its recipients will see it", {
  timeout,
}, async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const { db } = await makeWorld();
  const manager = await browser("manager");
  const words = {
    kind: "estimate",
    name: "Small works",
    cover: "Dear {{customer}},\n\n# Why **us**\n\n- Near",
  };
  const wrong = await posted(manager, "/settings/document-templates/new", { ...words, terms: "{{nothing}}" });
  expect(wrong.status).toBe(400);
  expect(wrong.body).toContain("There is no field {{nothing}}.");
  expect(wrong.body).toContain("# Why **us**");
  const saved = await posted(manager, "/settings/document-templates/new", {
    ...words,
    terms: "Pay {{total}} by then.",
    "hide.quantities": "on",
    "schedule[0].name": "Half way",
    "schedule[0].bp": "50",
  });
  expect([saved.status, saved.to]).toEqual([302, expect.stringMatching(/preview$/)]);
  const preview = (await (await manager.get(saved.to ?? "")).text()).replaceAll("&amp;", "&");
  for (const text of [
    "Dear Sample & Co,",
    "<h2>Why <strong>us</strong></h2>",
    "Pay $3,476.00 by then.",
    "EST-0001",
  ])
    expect(preview).toContain(text);
  expect(preview).not.toContain("Quantity</th>");
  const [template] = await documentTemplates(db, "org1");
  const page = await (await manager.get(`/settings/document-templates/${template?.id}`)).text();
  expect(page).toContain("# Why **us**");
  const number = await posted(await browser("admin"), "/settings/numbers/estimate", {
    pattern: "Q-{YYYY}-{00}",
  });
  expect(number.to).toBe("/settings/numbers");
  expect(await (await manager.get("/settings/numbers")).text()).toContain("Q-{YYYY}-{00}");
  expect((await manager.get("/settings/numbers/nothing")).status).toBe(404);
});

test("the letterhead and the logo stand on work orders; the logo is for who may see the papers", {
  timeout,
}, async () => {
  const { workOrderId, run, db } = await makeWork({});
  const address = "4 Quay Street";
  const settings = { name: "Harbour", defaultNteMinor: 1, defaultTaxBp: 0, currency: "AUD", timeZone: "UTC" };
  await run("admin", updateSettings, { ...settings, address, taxNumber: "ABN 51", paper: "letter" });
  const admin = await browser("admin");
  const form = new FormData();
  form.set("picture", new File([jpeg()], "logo.jpg"));
  expect((await posted(admin, "/settings/logo", form)).to).toBe("/settings");
  const none = await posted(admin, "/settings/logo", new FormData());
  expect([none.status, none.body]).toEqual([400, expect.stringContaining("Choose a picture.")]);
  const pdf = await PDF.load(
    new Uint8Array(await (await admin.get(`/work-orders/${workOrderId}.pdf`)).arrayBuffer()),
  );
  expect(pdf.extractText()[0]?.text.replace(/\s+/g, " ")).toContain("Harbour 4 Quay Street ABN 51");
  expect(pdf.getPage(0)?.width).toBe(612);
  const { logoSha256 } = await readOrganisation(db, "org1");
  for (const who of ["manager", "technician", "customer"] as const) {
    const logo = await (await browser(who)).get(`/logo/${logoSha256}`);
    expect([who, logo.status, logo.headers.get("Content-Type")]).toEqual([who, 200, "image/jpeg"]);
  }
  expect((await (await browser("stranger")).get(`/logo/${logoSha256}`)).status).toBe(404);
  expect((await posted(admin, "/settings/logo/remove", {})).to).toBe("/settings");
  expect((await admin.get(`/logo/${logoSha256}`)).status).toBe(404);
});

test("a draft begins with the template that is chosen for it, its fields filled in", {
  timeout,
}, async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const { world, jobId } = await withBudget();
  const manager = await browser("manager");
  const at = `/jobs/${jobId}/documents/new?kind=estimate`;
  const save = (name: string, cover: string) =>
    world.run("manager", saveDocumentTemplate, { kind: "estimate", name, cover });
  await save("Usual", "Hello");
  expect(await (await manager.get(at)).text()).not.toContain("templateId");
  const { templateId } = await save("Small works", "Dear {{customer}}, about {{job}}");
  await world.run("manager", saveDocumentTemplate, { kind: "bid_request", name: "Tender", cover: "Bid" });
  const page = await (await manager.get(at)).text();
  const offered = page.match(/<select[^>]*name="templateId"[\s\S]*?<\/select>/)?.[0] ?? "";
  expect(offered).toMatch(/selected="">Usual/);
  expect(offered).toContain("Small works");
  expect(offered).not.toContain("Tender");
  const made = await posted(manager, at, { title: "Bathroom", itemIds: "tiles", templateId });
  const [, documentId = ""] = /documents\/(\w+)\/draft/.exec(made.to ?? "") ?? [];
  const { cover } = await draftOf(world, documentId);
  expect(toMarkup(cover)).toBe("Dear Quay Apartments, about Bathroom");
});
