import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addContact } from "#commands/contact/add-contact.ts";
import { setContactAsUser } from "#commands/contact/set-contact-as-user.ts";
import { removePerson } from "#commands/person/remove-person.ts";
import { contact, outbox, person, portalLink } from "#db/schema/index.ts";
import { makeWorld, type World } from "#test/setup/world.ts";

const added = (world: World, email = "bo@example.test") =>
  world.run("manager", addContact, { contractorId: "con1", name: "Bo Bright", email });

test("a contractor's contact becomes an invited person of theirs; a customer's is mailed a link", async () => {
  const world = await makeWorld();
  const { contactId } = await added(world);
  const { personId } = await world.run("admin", setContactAsUser, { contactId });
  const [row] = await world.db
    .select()
    .from(person)
    .where(eq(person.id, personId ?? ""));
  expect(row).toMatchObject({
    status: "invited",
    kind: "contractor",
    role: "lead",
    contractorId: "con1",
    email: "bo@example.test",
  });
  const { linkId } = await world.run("manager", setContactAsUser, { contactId: "contact1" });
  expect(await world.db.select().from(portalLink)).toMatchObject([{ id: linkId, contactId: "contact1" }]);
  const mails = await world.db.select().from(outbox);
  expect(mails.map(({ message }) => message.to).sort()).toEqual(["bo@example.test", "cora@example.test"]);
});

test("two at once invite once", async () => {
  const world = await makeWorld();
  const { contactId } = await added(world);
  const both = await Promise.allSettled([
    world.run("admin", setContactAsUser, { contactId }),
    world.run("admin", setContactAsUser, { contactId }),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await world.db.select().from(person).where(eq(person.email, "bo@example.test"))).toHaveLength(1);
});

test("somebody of theirs who signs in already is only bound; anybody else's address is refused", async () => {
  const world = await makeWorld();
  const known = await added(world, "tech1@example.test");
  expect(await world.run("admin", setContactAsUser, { contactId: known.contactId })).toMatchObject({
    personId: "tech1",
  });
  const other = await added(world, "lead2@example.test");
  await expect(world.run("admin", setContactAsUser, { contactId: other.contactId })).rejects.toMatchObject({
    code: "email_taken",
  });
  expect(await world.db.select().from(outbox)).toHaveLength(0);
  await world.run("admin", removePerson, { personId: "tech1" });
  const [row] = await world.db.select().from(contact).where(eq(contact.id, known.contactId));
  expect(row?.personId).toBeNull();
});

test("inviting is an admin's; strangers know of no contact", async () => {
  const world = await makeWorld();
  const { contactId } = await added(world);
  await expect(world.run("manager", setContactAsUser, { contactId })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(world.run("lead", setContactAsUser, { contactId })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(world.run("stranger", setContactAsUser, { contactId: "contact1" })).rejects.toMatchObject({
    code: "not_found",
  });
});
