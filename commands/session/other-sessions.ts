import { and, eq, ne } from "drizzle-orm";
import { session } from "#db/schema/index.ts";
import type { CommandContext, Goodbye } from "../command.ts";

const MOST = 500;

/** What ends every session of this viewer but the one they act in, with the sockets to close. */
export async function otherSessions({ db, viewer, orgId }: Pick<CommandContext, "db" | "viewer" | "orgId">) {
  const holder = viewer.kind === "customer" ? session.contactId : session.personId;
  const others = and(eq(session.orgId, orgId), eq(holder, viewer.id), ne(session.id, viewer.via));
  const open = await db.select({ id: session.id }).from(session).where(others).limit(MOST);
  const goodbyes = open.map(({ id }): Goodbye => ({ sessionId: id, reason: "gone" }));
  return { writes: [db.delete(session).where(others)], goodbyes };
}
