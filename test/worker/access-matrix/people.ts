import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { createApiKey } from "#commands/api-key/create-api-key.ts";
import { createPortalLink } from "#commands/portal-link/create-portal-link.ts";
import { hashPassword } from "#commands/session/password.ts";
import { hashSecret } from "#db/queries/session-proof.ts";
import { outbox, person, session } from "#db/schema/index.ts";
import { NOW, type World } from "#test/setup/world.ts";
import { type Cast, officeOf } from "./cast.ts";

export const PASSWORD = "correct horse battery";

/** People of the cast in every condition, and the ways in that they hold. */
export async function furnishPeople(world: World, { orgId, manager, lead, customer, contractorId }: Cast) {
  const { db } = world;
  const memberOf = async (status: "active" | "invited" | "suspended") => {
    const id = `${status}-${contractorId}`;
    const who = {
      id,
      name: `${status} person`,
      email: `${id}@example.test`,
      kind: "contractor" as const,
      role: "technician" as const,
    };
    await db.insert(person).values({ orgId, ...who, contractorId, status, createdAt: NOW });
    return id;
  };
  const passwordHash = await hashPassword(PASSWORD, env.PEPPER);
  await db.update(person).set({ passwordHash }).where(eq(person.id, lead.id));
  const sessionId = `second-of-${lead.id}`;
  const browser = { id: sessionId, orgId, personId: lead.id, secretHash: hashSecret(sessionId) };
  await db.insert(session).values({ ...browser, createdAt: NOW, expiresAt: 4e12, lastSeenAt: NOW });
  const { linkId } = await world.run(manager, createPortalLink, { contactId: customer.id });
  const [portalMail] = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(eq(outbox.contactId, customer.id));
  const { apiKeyId } = await world.run(lead, createApiKey, { name: "Accounts" });
  return {
    managerId: manager.id,
    memberId: await memberOf("active"),
    invitedId: await memberOf("invited"),
    suspendedId: await memberOf("suspended"),
    contactId: customer.id,
    contractorContactId: officeOf(contractorId),
    linkId: linkId ?? "",
    portalMailId: portalMail?.id ?? "",
    apiKeyId,
    sessionId,
  };
}
