import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contact, organisation, portalLink } from "../schema/index.ts";

const MOST = 20;

/** Other organisations that gave the holder of this address a link which nobody revoked, run out or not. */
export const elsewhereOf = (db: Db, { orgId, email }: { orgId: string; email: string }) =>
  db
    .select({
      orgId: contact.orgId,
      contactId: sql<string>`${contact.id}`.as("contact_id"),
      organisation: sql<string>`${organisation.name}`.as("organisation_name"),
    })
    .from(contact)
    .innerJoin(organisation, eq(organisation.id, contact.orgId))
    .where(
      and(
        eq(contact.email, email),
        ne(contact.orgId, orgId),
        sql`exists (select 1 from ${portalLink} where ${portalLink.orgId} = ${contact.orgId}
          and ${portalLink.contactId} = ${contact.id} and ${isNull(portalLink.revokedAt)})`,
      ),
    )
    .orderBy(asc(organisation.name))
    .limit(MOST);
