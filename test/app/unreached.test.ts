import { expect, test } from "vitest";
import { noteDelivery } from "#commands/mail/note-delivery.ts";
import { outbox } from "#db/schema/index.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { DeliveryEventName } from "#domain/mail/events.ts";
import { browser } from "#test/setup/browser.ts";
import { sentProposal } from "#test/setup/document.ts";

const SYSTEM: Viewer = { kind: "system", orgId: "org1", id: "system", name: "Jobroom", via: "system" };

test.each<[DeliveryEventName[], boolean, string]>([
  [["delivered"], false, "Delivered"],
  [["bounced"], true, "Bounced"],
  [["delivered", "bounced"], true, "Bounced"],
  [["failed"], true, "Not sent"],
  [["failed", "delivered"], false, "Delivered"],
  [["delivered", "complained"], false, "Marked as spam"],
])(
  "a mail that was %j: in the list of documents it did not arrive is %s, beside who it asks stands %s",
  async (events, isUnreached, word) => {
    const { world, documentId } = await sentProposal();
    const [mail] = await world.db.update(outbox).set({ state: "sent" }).returning({ outboxId: outbox.id });
    for (const [at, event] of events.entries())
      await world.run(SYSTEM, noteDelivery, { outboxId: mail?.outboxId, event, at });
    const mara = await browser("manager");
    const list = await (await mara.get("/documents")).text();
    expect(list.includes("Mail did not arrive</span>")).toBe(isUnreached);
    const page = await (await mara.get(`/documents/${documentId}`)).text();
    const [, details = "", summary = ""] =
      /<details( open="")?><summary[^>]*>(Mail: .*?)<\/summary>/.exec(page) ?? [];
    expect(summary).toContain(word);
    expect(details !== "").toBe(isUnreached || word === "Marked as spam");
  },
);

test("a mail that our own sending gave up on did not arrive", async () => {
  const { world } = await sentProposal();
  await world.db.update(outbox).set({ state: "failed", lastError: "422 no such address" });
  const mara = await browser("manager");
  expect(await (await mara.get("/documents")).text()).toContain("Mail did not arrive</span>");
});
