import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { saveDraft } from "#commands/document/save-draft.ts";
import { activity, document, documentVersion } from "#db/schema/index.ts";
import { momentInput } from "#domain/time/input.ts";
import { proposalWithFile } from "#test/setup/attached.ts";
import { type Browser, browser } from "#test/setup/browser.ts";
import { draftOf } from "#test/setup/document.ts";
import { readBytes } from "./documents/reading.ts";

// The first PDF of a run loads the library and the fonts
const timeout = 60_000;

async function textOf(reader: Browser, path: string) {
  const answer = await reader.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  return (await readBytes(new Uint8Array(await answer.arrayBuffer()))).texts.join(" ");
}

/** As a form posts it, an hour ahead on the clock of the organisation. */
const inAnHour = () => momentInput(Date.now() + 3_600_000, "Australia/Sydney");

/** What stands on the page, without what it carries for its script. */
const seen = async (answer: Response) => (await answer.text()).replaceAll(/<script[\s\S]*?<\/script>/g, "");

test("the preview is the paper that is sent, but for saying that it is a draft", { timeout }, async () => {
  const { world, documentId, send } = await proposalWithFile({ signed: true });
  const manager = await browser("manager");
  const told = await world.db.$count(activity);
  const draft = await textOf(manager, `/documents/${documentId}/send/pdf`);
  for (const words of [", draft", "Not sent yet", "Cora Customer", "Floor plan.pdf", "SHA-256"])
    expect(draft).toContain(words);
  expect(await world.db.$count(activity)).toBe(told);
  expect(await world.db.$count(documentVersion)).toBe(0);
  expect((await env.FILES.list({ prefix: "documents/" })).objects).toEqual([]);
  await send();
  const sent = await textOf(manager, `/documents/${documentId}/pdf`);
  const words = (text: string) => text.split(/\s+/);
  const date = /Date\s+(\w+ \d+ \w+ \d+)/.exec(sent)?.[1] ?? "no date";
  const asSent = draft.replaceAll(", draft", "").replace("Not sent yet", date);
  expect(words(asSent)).toEqual(words(sent));
  const again = await manager.get(`/documents/${documentId}/send/pdf`);
  expect(again.headers.get("Location")).toBe(`/documents/${documentId}/pdf`);
});

test("the preview follows what is chosen in the form", { timeout }, async () => {
  const { documentId } = await proposalWithFile({ title: "As on {{date}}", footer: "Sent on {{date}}" });
  const manager = await browser("manager");
  const at = `/documents/${documentId}/send/pdf`;
  for (const page of ["", "/send"]) {
    const read = await seen(await manager.get(`/documents/${documentId}${page}`));
    expect(read).toMatch(/Sent on \w{3} \d/);
    expect(read).toMatch(/As on \w{3} \d/);
    expect(read).not.toContain("{{");
  }
  const form = { "to[0].contactId": "contact1", "to[0].role": "signer", attachments: "none" };
  const asChosen = (more: object) => `${at}?${new URLSearchParams({ ...form, ...more })}`;
  const planned = await textOf(manager, at);
  expect(planned).toContain("Floor plan.pdf");
  expect(planned).toMatch(/Sent on \w{3} \d/);
  expect(planned).not.toContain("Name, signature and date");
  const later = { when: "later", at: "2031-05-06T09:00" };
  expect(await textOf(manager, asChosen(later))).toContain("Sent on Tue 6 May 2031");
  expect(await textOf(manager, asChosen({ ...later, when: "now" }))).not.toContain("2031");
  const signed = await textOf(manager, asChosen({ signed: "on", idempotencyKey: "once" }));
  expect(signed).toContain("Name, signature and date");
  expect(signed).toContain("Cora Customer");
  expect(signed).not.toContain("Floor plan.pdf");
  const toNobody = await textOf(manager, asChosen({ "to[0].role": "none" }));
  expect(toNobody).not.toContain("Cora Customer");
  expect((await manager.get(asChosen({ "to[0].role": "king" }))).status).toBe(400);
  expect((await (await browser("stranger")).get(at)).status).toBe(404);
});

test("what keeps a draft from being sent is said once, before and after it is refused", async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const { world, documentId } = await proposalWithFile();
  const draft = await draftOf(world, documentId);
  await world.run("manager", saveDraft, { documentId, draft: { ...draft, title: "", until: "2020-01-01" } });
  const manager = await browser("manager");
  const at = `/documents/${documentId}/send`;
  const said = (page: string) =>
    ["Give it a title", "That day has passed", "Go back and change it"].map(
      (words) => page.split(words).length - 1,
    );
  expect(said(await seen(await manager.get(at)))).toEqual([1, 1, 1]);
  const form = { "to[0].contactId": "contact1", "to[0].role": "signer", attachments: "none" };
  const refused = await manager.post(at, form);
  expect(refused.status).toBe(400);
  expect(said(await seen(refused))).toEqual([1, 1, 1]);
  await world.run("manager", saveDraft, { documentId, draft: { ...draft, title: "" } });
  expect(said(await seen(await manager.post(at, form)))).toEqual([1, 0, 1]);
});

test("a number in any letters comes under a name that a header may carry", { timeout }, async () => {
  const { world, documentId, send } = await proposalWithFile();
  await world.db.update(document).set({ number: "Łódź/0001" }).where(eq(document.id, documentId));
  await send();
  for (const [who, at] of [
    ["manager", `/documents/${documentId}/pdf`],
    ["customer", `/portal/documents/${documentId}/pdf`],
  ] as const) {
    const answer = await (await browser(who)).get(at);
    expect([who, answer.status]).toEqual([who, 200]);
    expect(answer.headers.get("Content-Disposition")).toMatch(/^inline; filename="[\w.-]+\.pdf"$/);
  }
});

test("a plan is made for a time, stands when the time is left out, and is taken back by its own button", async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const { world, documentId } = await proposalWithFile();
  const manager = await browser("manager");
  const at = `/documents/${documentId}/send`;
  const form = { when: "later", "to[0].contactId": "contact1", "to[0].role": "signer", attachments: "none" };
  const plannedAt = async () => {
    const [row] = await world.db.select().from(document).where(eq(document.id, documentId));
    return row?.sendAt ?? null;
  };
  expect((await manager.post(at, { ...form, at: inAnHour() })).status).toBe(302);
  const planned = await plannedAt();
  expect(planned).toBeGreaterThan(Date.now());
  for (const page of ["", "/draft"])
    expect(await seen(await manager.get(`/documents/${documentId}${page}`))).toMatch(/sent by itself on/i);
  const refused = await manager.post(at, { ...form, at: "" });
  expect(refused.status).toBe(400);
  expect(await seen(refused)).toContain("Choose when to send it.");
  expect(await plannedAt()).toBe(planned);
  expect((await manager.post(`${at}/take-back`, { idempotencyKey: "back" })).status).toBe(302);
  expect(await plannedAt()).toBeNull();
});
