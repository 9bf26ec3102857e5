import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { personViewer } from "#db/queries/api-keys.ts";
import { contactViewer } from "#db/queries/contact-viewer.ts";
import { readFrame } from "#db/queries/frame.ts";
import { reachPerson } from "#db/queries/reach-person.ts";
import { session } from "#db/schema/index.ts";
import { SESSION_MS } from "#domain/access/expiry.ts";
import { anyOf, customerContact, signedInPerson } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";

/** Slides the thirty days of the session one acts in, and gives what its cookie should say now. */
export const touchSession = defineCommand({
  name: "session/touch",
  summary: "Keep your session alive.",
  who: anyOf(signedInPerson, customerContact),
  input: z.object({}),
  async run({ db, orgId, viewer, now }) {
    const fresh =
      viewer.kind === "customer"
        ? await contactViewer(db, orgId, viewer.id, viewer.via)
        : personViewer(await reachPerson(db, viewer, viewer.id), viewer.via);
    const frame = await readFrame(db, fresh);
    const slide = db
      .update(session)
      .set({ lastSeenAt: now, expiresAt: now + SESSION_MS })
      .where(and(eq(session.orgId, orgId), eq(session.id, viewer.via)));
    return { writes: [slide], log: [], result: { viewer: fresh, frame } };
  },
});
