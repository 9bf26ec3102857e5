import { env } from "cloudflare:workers";
import { PDF } from "@libpdf/core";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createDocument } from "#commands/document/create-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { saveDocumentTemplate } from "#commands/document-template/save-template.ts";
import { setLogo } from "#commands/organisation/set-logo.ts";
import { updateSettings } from "#commands/organisation/update-settings.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { headOf } from "#db/queries/document-head.ts";
import { outbox } from "#db/schema/index.ts";
import { jpeg } from "#test/files/pictures.ts";
import { draftOf, toCora, withBudget } from "#test/setup/document.ts";
import { VIEWERS } from "#test/setup/world.ts";

const settings = {
  name: "Harbour",
  defaultNteMinor: 1,
  defaultTaxBp: 0,
  currency: "AUD",
  timeZone: "UTC",
  address: "4 Quay Street",
  taxNumber: "ABN 51",
  paper: "letter",
};

// The first PDF of a run loads the library and the fonts
const timeout = 60_000;

test("a document begins with its template and goes out under the letterhead, its fields filled", {
  timeout,
}, async () => {
  const { world, jobId } = await withBudget();
  const { run, db } = world;
  await run("admin", updateSettings, settings);
  await run("admin", setLogo, { picture: Buffer.from(jpeg()).toString("base64") });
  await run("manager", saveDocumentTemplate, {
    kind: "proposal",
    name: "Ours",
    cover: "{{customer}}, {{number}} of {{date}} comes to {{total}}.",
  });
  const { documentId } = await run("manager", createDocument, {
    jobId,
    kind: "proposal",
    itemIds: ["tiles"],
  });
  const draft = { ...(await draftOf(world, documentId)), preparedFor: [{ ...toCora, role: "signer" }] };
  const save = (more: object) => run("manager", saveDraft, { documentId, draft: { ...draft, ...more } });

  await save({ footer: "{{who}}" });
  await expect(run("manager", sendDocument, { documentId })).rejects.toMatchObject({ field: "footer" });
  await save({ message: "It comes to {{total}}." });
  await run("manager", sendDocument, { documentId });

  const facts = await reachDocument(db, VIEWERS.manager, documentId);
  const head = headOf(facts, undefined);
  expect([head.organisation, head.letterhead]).toEqual(["Harbour", ["4 Quay Street", "ABN 51"]]);
  expect(head.logo).toMatchObject({ width: 40, height: 30 });
  const stored = await env.FILES.get(facts.sent?.pdfKey ?? "");
  const pdf = await PDF.load(new Uint8Array((await stored?.arrayBuffer()) ?? new ArrayBuffer(0)));
  expect(pdf.getPage(0)?.width).toBe(612);
  const text = pdf.extractText()[0]?.text.replace(/\s+/g, " ");
  expect(text).toContain("Harbour 4 Quay Street ABN 51");
  expect(text).toContain("Quay Apartments, PRO-0001 of Tue 3 Mar 2026 comes to $110.00.");
  const mails = await db.select().from(outbox).where(eq(outbox.orgId, "org1"));
  expect(JSON.stringify(mails)).toContain("It comes to $110.00.");
});
