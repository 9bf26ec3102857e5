import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createDb, recordsFor } from "#db/client.ts";
import { ownerOfMail } from "#db/outbox.ts";
import { Refusal } from "#domain/refusal.ts";
import { errorAnswer } from "../error-answer.ts";
import type { Variables } from "../index.ts";
import { note } from "../log.ts";
import { readProviderEvent } from "./provider-event.ts";
import { recordDelivery } from "./record-delivery.ts";
import { signedMessageId, signingKey } from "./signature.ts";

const LONGEST = 65_536;

/**
 * What mail providers tell us. They bring no Origin and no cookie, so this stands before the guard that asks for one:
 * a signature over the bytes takes its place.
 */
export const hooks = new Hono<{ Bindings: Env; Variables: Variables }>();

const bounded = bodyLimit({ maxSize: LONGEST, onError: (c) => c.text("That is more than 64 kB.", 413) });

hooks.post("/resend", bounded, async (c) => {
  const key = signingKey(c.env.RESEND_WEBHOOK_SECRET);
  if (!key) return c.text("There is nothing at this address.", 404);
  const now = Date.now();
  const body = new Uint8Array(await c.req.arrayBuffer());
  const messageId = signedMessageId(key, c.req.raw.headers, body, now);
  if (messageId === null) return c.text("The signature is missing, wrong or older than five minutes.", 401);
  const heard = readProviderEvent(body);
  const orgId = heard && (await ownerOfMail(createDb(recordsFor(c.env)), heard.outboxId));
  if (orgId) {
    try {
      await recordDelivery(c.env, orgId, heard, now, `svix:${messageId}`);
    } catch (error) {
      // The message was taken before; asking for it once more would change nothing
      if (!(error instanceof Refusal) || error.code !== "key_reused") throw error;
      note("refused", { requestId: c.get("requestId"), code: error.code });
    }
  }
  return c.body(null, 200);
});

hooks.onError(errorAnswer);
