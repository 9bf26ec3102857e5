import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { agreeDelegation } from "#commands/document/agree-delegation.ts";
import { delegateDocument } from "#commands/document/delegate-document.ts";
import { refuseDelegation } from "#commands/document/refuse-delegation.ts";
import { sealDocument } from "#commands/document/seal-document.ts";
import { signDocument } from "#commands/document/sign-document.ts";
import { contact, delegation, document, documentRecipient, outbox } from "#db/schema/index.ts";
import type { CustomerViewer } from "#domain/access/viewer.ts";
import { addKit, KIT, sentToSign, signatureOf, signs, toKit } from "#test/setup/signing.ts";
import { VIEWERS, type World } from "#test/setup/world.ts";
import { systemViewer } from "#worker/caller.ts";

const COLLEAGUE = { name: "Nell Quay", email: "nell@example.test" };
const passOn = (world: World, documentId: string, to: object = COLLEAGUE) =>
  world.run("customer", delegateDocument, { documentId, n: 1, ...to });
const idOf = async ({ db }: World) => (await db.select().from(delegation))[0]?.id ?? "";
const mailedTo = async ({ db }: World, address: string) =>
  (await db.select().from(outbox)).filter(({ message }) => message.to === address);

test("staff hear of it first, and the colleague only once they agree", async () => {
  const { world, documentId } = await sentToSign();
  await passOn(world, documentId);
  expect(await mailedTo(world, COLLEAGUE.email)).toEqual([]);
  expect((await mailedTo(world, "manager1@example.test")).at(-1)?.message.subject).toContain("Nell Quay");
  await expect(passOn(world, documentId)).rejects.toMatchObject({ code: "already_asked" });

  await world.run("manager", agreeDelegation, { delegationId: await idOf(world) });
  expect(await mailedTo(world, COLLEAGUE.email)).toHaveLength(1);
  const recipients = await world.db.select().from(documentRecipient).orderBy(documentRecipient.id);
  expect(recipients.map(({ name, state }) => [name, state])).toEqual([
    ["Cora Customer", "delegated"],
    ["Nell Quay", "invited"],
  ]);
  await expect(
    world.run("customer", signDocument, await signatureOf(world, documentId)),
  ).rejects.toMatchObject({ code: "passed_on" });

  const [row] = await world.db.select().from(contact).where(eq(contact.email, COLLEAGUE.email));
  const nell: CustomerViewer = {
    ...VIEWERS.customer,
    id: row?.id ?? "",
    name: COLLEAGUE.name,
    via: "s-nell",
  };
  await signs(world, documentId, nell, { name: COLLEAGUE.name });
  expect((await world.db.select().from(document))[0]?.state).toBe("accepted");
  await world.run(systemViewer("org1"), sealDocument, { documentId });
});

test("a colleague who is known already is not made twice, and one who was sent it is not asked again", async () => {
  const { world, documentId } = await sentToSign();
  await addKit(world);
  await expect(passOn(world, documentId, { name: "Me", email: "CORA@example.test" })).rejects.toMatchObject({
    code: "yourself",
  });
  await passOn(world, documentId, { name: KIT.name, email: toKit.email });
  await world.run("manager", agreeDelegation, { delegationId: await idOf(world) });
  expect(await world.db.$count(contact, eq(contact.email, toKit.email))).toBe(1);
  await expect(
    world.run(KIT, delegateDocument, { documentId, n: 1, name: "Cora", email: "cora@example.test" }),
  ).rejects.toMatchObject({ code: "already_asked" });
});

test("refused, or signed meanwhile, it stays with who was asked", async () => {
  const { world, documentId } = await sentToSign();
  await passOn(world, documentId);
  const delegationId = await idOf(world);
  await world.run("manager", refuseDelegation, { delegationId });
  await expect(world.run("manager", agreeDelegation, { delegationId })).rejects.toMatchObject({
    code: "decided",
  });
  await passOn(world, documentId);
  await signs(world, documentId);
  const [, second] = await world.db.select().from(delegation).orderBy(delegation.id);
  await expect(world.run("manager", agreeDelegation, { delegationId: second?.id })).rejects.toMatchObject({
    code: "not_waiting",
  });
  expect(await mailedTo(world, COLLEAGUE.email)).toEqual([]);
});

test("asked twice at once it is asked once, agreed twice at once it is agreed once, and strangers do neither", async () => {
  const { world, documentId } = await sentToSign();
  const asked = await Promise.allSettled([passOn(world, documentId), passOn(world, documentId)]);
  expect(asked.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const delegationId = await idOf(world);
  for (const who of ["stranger", "viewer", "customer", "lead"] as const)
    await expect(world.run(who, agreeDelegation, { delegationId })).rejects.toMatchObject({
      kind: who === "stranger" ? "not_found" : "forbidden",
    });
  const agreed = await Promise.allSettled([
    world.run("manager", agreeDelegation, { delegationId }),
    world.run("admin", agreeDelegation, { delegationId }),
  ]);
  expect(agreed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await world.db.$count(documentRecipient)).toBe(2);
});
