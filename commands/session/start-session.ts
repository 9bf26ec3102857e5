import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { personViewer } from "#db/queries/api-keys.ts";
import { readFrame } from "#db/queries/frame.ts";
import { hashSecret } from "#db/queries/session-proof.ts";
import { person, session } from "#db/schema/index.ts";
import { SESSION_MS } from "#domain/access/expiry.ts";
import { anySystem } from "#domain/access/may.ts";
import { notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";

/** Opens a session for somebody whose password, invite or reset link was checked already. */
export const startSession = defineCommand({
  name: "session/start",
  summary: "Open a session for a person who has proven who they are.",
  who: anySystem,
  input: z.object({ personId: z.string(), ip: z.string(), userAgent: z.string() }),
  async run({ db, orgId, now, newId, newSecret }, { personId, ip, userAgent }) {
    const [row] = await db
      .select()
      .from(person)
      .where(and(eq(person.orgId, orgId), eq(person.id, personId), eq(person.status, "active")));
    if (!row) throw notFound("person");
    const id = newId();
    const secret = newSecret();
    const opened = db.insert(session).values({
      id,
      orgId,
      personId,
      secretHash: hashSecret(secret),
      createdAt: now,
      expiresAt: now + SESSION_MS,
      lastSeenAt: now,
      ip,
      userAgent,
    });
    const viewer = personViewer(row, id);
    const frame = await readFrame(db, viewer);
    return { writes: [opened], log: [], result: { sessionId: id, secret, viewer, frame } };
  },
});
