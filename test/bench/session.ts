import { createDb } from "#db/client.ts";
import { readFrame } from "#db/queries/frame.ts";
import { hashSecret } from "#db/queries/session-proof.ts";
import { person, portalLink, session } from "#db/schema/index.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { SESSION_COOKIE, sealTicket } from "#worker/session-cookie.ts";
import type { Records } from "../../scripts/records.ts";
import { crewViewer, staffViewer } from "../../scripts/seed/actor.ts";
import { CONTACTS, CONTRACTORS, ORGANISATION } from "../../scripts/seed/demo-people.ts";

/** What the browser of each kind of viewer sends. */
export interface Cookies {
  staff: string;
  lead: string;
  customer: string;
  /** Fifty of the organisation's people who only look. */
  watchers: string[];
}

const WATCHERS = 50;

const FAR = Date.UTC(2100, 0, 1);

/** Opens sessions straight in the database: signing in is not what is measured. */
export async function cookiesOf({ database }: Pick<Records, "database">, key: string): Promise<Cookies> {
  const db = createDb(database);
  const orgId = ORGANISATION.id;
  const linkId = "bench-link";
  await db.insert(portalLink).values({
    orgId,
    id: linkId,
    contactId: "contact0",
    secretHash: hashSecret(linkId),
    createdBy: "grace",
    createdAt: 0,
    expiresAt: FAR,
  });
  const open = async (viewer: Viewer) => {
    if (viewer.kind === "system") throw new Error("The product has no browser");
    const secret = `bench secret of ${viewer.id}`;
    const isCustomer = viewer.kind === "customer";
    await db.insert(session).values({
      id: viewer.via,
      orgId,
      secretHash: hashSecret(secret),
      personId: isCustomer ? null : viewer.id,
      contactId: isCustomer ? viewer.id : null,
      linkId: isCustomer ? linkId : null,
      createdAt: 0,
      expiresAt: FAR,
      lastSeenAt: 0,
    });
    const ticket = { sessionId: viewer.via, secret, viewer, frame: await readFrame(db, viewer) };
    return `${SESSION_COOKIE}=${sealTicket(ticket, key)}`;
  };
  const customer: Viewer = {
    kind: "customer",
    orgId,
    id: "contact0",
    name: CONTACTS[0],
    customerId: "customer0",
    via: "bench-customer",
  };
  const watchers: string[] = [];
  for (let index = 0; index < WATCHERS; index += 1) {
    const who = {
      orgId,
      id: `watcher${index}`,
      name: `Watcher ${index}`,
      kind: "staff",
      role: "viewer",
    } as const;
    await db
      .insert(person)
      .values({ ...who, email: `${who.id}@harbour.test`, status: "active", createdAt: 0 });
    watchers.push(await open({ ...who, via: `bench-${who.id}` }));
  }
  return {
    watchers,
    staff: await open({ ...staffViewer("grace"), via: "bench-staff" }),
    lead: await open({ ...crewViewer(CONTRACTORS[0].id), via: "bench-lead" }),
    customer: await open(customer),
  };
}
