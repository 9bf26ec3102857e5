import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contractor, invite, organisation, person } from "../schema/index.ts";
import { hashSecret } from "./session-proof.ts";

/** An invitation by its token, with everything its page says; undefined where there is none. */
export async function inviteByToken(db: Db, token: string) {
  const [row] = await db
    .select({
      orgId: invite.orgId,
      inviteId: sql<string>`${invite.id}`.as("invite_id"),
      personId: invite.personId,
      invitedBy: invite.invitedBy,
      expiresAt: invite.expiresAt,
      revokedAt: invite.revokedAt,
      usedAt: invite.acceptedAt,
      name: person.name,
      email: person.email,
      status: person.status,
      version: person.version,
      organisation: sql<string>`${organisation.name}`.as("organisation_name"),
      timeZone: organisation.timeZone,
      contractor: sql<string | null>`${contractor.name}`.as("contractor_name"),
    })
    .from(invite)
    .innerJoin(person, and(eq(person.orgId, invite.orgId), eq(person.id, invite.personId)))
    .innerJoin(organisation, eq(organisation.id, invite.orgId))
    .leftJoin(contractor, and(eq(contractor.orgId, person.orgId), eq(contractor.id, person.contractorId)))
    .where(eq(invite.tokenHash, hashSecret(token)))
    .limit(1);
  return row;
}
