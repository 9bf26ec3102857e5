import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { addContact } from "#commands/contact/add-contact.ts";
import { setContactAsUser } from "#commands/contact/set-contact-as-user.ts";
import { noteDelivery } from "#commands/mail/note-delivery.ts";
import { createPortalLink } from "#commands/portal-link/create-portal-link.ts";
import { outbox } from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWorld, NOW, type World } from "#test/setup/world.ts";
import { systemViewer } from "#worker/caller.ts";

beforeEach(() => void vi.spyOn(console, "log").mockReturnValue());

async function mailed(world: World, contactId: string): Promise<string> {
  const [mail] = await world.db.select().from(outbox).where(eq(outbox.contactId, contactId));
  if (!mail) throw new Error("No mail to this contact");
  return mail.id;
}

const words = async (path: string) =>
  (await (await (await browser("manager")).get(path)).text()).replaceAll(
    /<script.*?<\/script>|<[^>]+>/gs,
    " ",
  );

test("a contact's page and its customer's say how far the last mail came, and what to do when it bounced", async () => {
  const world = await makeWorld();
  expect(await words("/contacts/contact1")).not.toContain("Last mail");
  await world.run("manager", createPortalLink, { contactId: "contact1" });
  const outboxId = await mailed(world, "contact1");
  expect(await words("/contacts/contact1")).toMatch(/Last mail.*cora@example\.test.*Queued.*Sent\s+not yet/s);
  const note = (event: string, more = {}) =>
    world.run(systemViewer("org1"), noteDelivery, { outboxId, event, at: NOW, ...more });
  await note("sent");
  expect(await words("/customers/cust1")).toMatch(/cora@example\.test.*Last mail:\s+Sent\s+Tue 3 Mar/s);
  await note("bounced", { kind: "Permanent/NoEmail", reason: "550 no such box" });
  expect(await words("/customers/cust1")).toMatch(/cora@example\.test.*Last mail:\s+Bounced\s+Tue 3 Mar/s);
  const page = await words("/contacts/contact1");
  expect(page).toMatch(/Sent\s+Tue 3 Mar.*Bounced\s+Tue 3 Mar.*takes no mail.*550 no such box/s);
  expect(page).not.toContain("not yet");
});

test("a contractor's contact who was invited is followed too", async () => {
  const world = await makeWorld();
  const { contactId } = await world.run("manager", addContact, {
    contractorId: "con1",
    name: "Office",
    email: "office@example.test",
  });
  await world.run("admin", setContactAsUser, { contactId });
  const outboxId = await mailed(world, contactId);
  await world.run(systemViewer("org1"), noteDelivery, { outboxId, event: "opened", at: NOW });
  expect(await words("/contractors/con1")).toMatch(/office@example\.test.*Last mail:\s+Mail opened/s);
  expect(await words(`/contacts/${contactId}`)).toMatch(/Delivered\s+Mail opened\s+Tue 3 Mar/s);
});
