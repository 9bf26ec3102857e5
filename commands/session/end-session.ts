import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { session } from "#db/schema/index.ts";
import { anyOf, customerContact, signedInPerson } from "#domain/access/may.ts";
import { notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";

/** Ends one of the viewer's own sessions, this browser's or another's. */
export const endSession = defineCommand({
  name: "session/end",
  summary: "End one of your own sessions.",
  who: anyOf(signedInPerson, customerContact),
  input: z.object({ sessionId: z.string() }),
  async run({ db, orgId, viewer }, { sessionId }) {
    const holder = viewer.kind === "customer" ? session.contactId : session.personId;
    const mine = and(eq(session.orgId, orgId), eq(session.id, sessionId), eq(holder, viewer.id));
    const [found] = await db.select({ id: session.id }).from(session).where(mine);
    if (!found) throw notFound("session");
    return {
      writes: [db.delete(session).where(mine)],
      log: [],
      goodbyes: [{ sessionId, reason: "gone" as const }],
      result: null,
    };
  },
});
