import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitePerson } from "#commands/person/invite-person.ts";
import { removePerson } from "#commands/person/remove-person.ts";
import { outbox, person } from "#db/schema/index.ts";
import { makeWorld } from "#test/setup/world.ts";

const newcomer = { email: "Nora@Example.test", name: "Nora New", role: "manager" };

test("an admin invites staff; the mail alone holds the token", async () => {
  const { run, db } = await makeWorld();
  const { personId } = await run("admin", invitePerson, { ...newcomer, approvalLimitMinor: "5,000" });
  const [row] = await db.select().from(person).where(eq(person.id, personId));
  expect(row).toMatchObject({
    email: "nora@example.test",
    kind: "staff",
    status: "invited",
    approvalLimitMinor: 500_000,
  });
  const [mail] = await db.select().from(outbox);
  expect(mail?.message).toMatchObject({ to: "nora@example.test" });
  expect(mail?.message.text).toMatch(/\/invite\/[\w-]{43}/);
});

test("a lead invites only to their own contractor, whatever the form says", async () => {
  const { run, db } = await makeWorld();
  const asked = { ...newcomer, role: "technician", contractorId: "con2" };
  const { personId } = await run("lead", invitePerson, asked);
  const [row] = await db.select().from(person).where(eq(person.id, personId));
  expect(row).toMatchObject({ kind: "contractor", contractorId: "con1", role: "technician" });
  await expect(run("lead", invitePerson, { ...newcomer, email: "b@example.test" })).rejects.toMatchObject({
    field: "role",
  });
});

test("a refusal leaves nothing", async () => {
  const { run, db } = await makeWorld();
  const before = (await db.select().from(person)).length;
  for (const who of ["manager", "viewer", "technician", "customer", "stranger"] as const)
    await expect(run(who, invitePerson, newcomer)).rejects.toMatchObject({ code: "forbidden" });
  await expect(run("admin", invitePerson, { ...newcomer, email: "nora" })).rejects.toMatchObject({
    fields: { email: [expect.stringContaining("name@example.com")] },
  });
  await expect(run("admin", invitePerson, { ...newcomer, role: "lead" })).rejects.toMatchObject({
    field: "role",
  });
  await expect(
    run("admin", invitePerson, { ...newcomer, role: "lead", contractorId: "nope" }),
  ).rejects.toMatchObject({
    field: "contractorId",
  });
  await expect(
    run("admin", invitePerson, { ...newcomer, email: "manager1@example.test" }),
  ).rejects.toMatchObject({
    code: "email_taken",
    field: "email",
  });
  expect(await db.select().from(person)).toHaveLength(before);
  expect(await db.select().from(outbox)).toHaveLength(0);
});

test("two invitations of one address at once make one person", async () => {
  const { run, db } = await makeWorld();
  const both = await Promise.allSettled([
    run("admin", invitePerson, newcomer),
    run("admin", invitePerson, newcomer),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.select().from(person).where(eq(person.email, "nora@example.test"))).toHaveLength(1);
});

test("whoever was removed can be invited afresh, and their old row keeps its name", async () => {
  const { run, db } = await makeWorld();
  await run("admin", removePerson, { personId: "tech1" });
  const again = { email: "tech1@example.test", name: "Tess Again", role: "technician" };
  await run("otherLead", invitePerson, again);
  const rows = await db
    .select()
    .from(person)
    .where(eq(person.email, "tech1@example.test"))
    .orderBy(person.createdAt);
  expect(rows.map((r) => [r.name, r.status, r.contractorId]).sort()).toEqual([
    ["Tess Again", "invited", "con2"],
    ["Tess Technician", "removed", "con1"],
  ]);
});
