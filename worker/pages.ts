import type { Context } from "hono";
import { createRequestHandler, RouterContextProvider } from "react-router";
import { type AppContext, appContext } from "#app/context.ts";
import { nonceContext } from "#app/nonce.ts";
import { execute } from "#commands/execute.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { networkOf } from "#domain/access/network.ts";
import { Refusal } from "#domain/refusal.ts";
import { callerFor, systemViewer } from "./caller.ts";
import { identify } from "./identify.ts";
import type { Variables } from "./index.ts";
import { clearedCookie, sessionCookie } from "./session-cookie.ts";

const handle = createRequestHandler(() => import("virtual:react-router/server-build"), import.meta.env.MODE);
const THIRTY_DAYS = 30 * 86_400;

/** Every page: React Router, with what its routes may use. */
export function pages(c: Context<{ Bindings: Env; Variables: Variables }>): Promise<Response> {
  const provider = new RouterContextProvider();
  provider.set(appContext, contextOf(c));
  provider.set(nonceContext, c.get("nonce"));
  return handle(c.req.raw, provider);
}

function contextOf(c: Context<{ Bindings: Env; Variables: Variables }>): AppContext {
  const { env } = c;
  const now = Date.now();
  const identity = identify(c.req.raw, env, now);
  const waitUntil = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
  const caller = () => {
    if (!identity.viewer) throw new Refusal("forbidden", "signed_out", "Sign in to do that.");
    return callerFor(env, identity, identity.viewer, now, waitUntil);
  };
  const ip = c.req.header("CF-Connecting-IP") ?? "127.0.0.1";
  return {
    viewer: identity.viewer,
    frame: identity.frame,
    db: identity.db,
    now,
    requestId: c.get("requestId"),
    ip,
    userAgent: (c.req.header("User-Agent") ?? "").slice(0, 200),
    sessionId: identity.sessionId,
    mailbox: !env.RESEND_API_KEY && new URL(env.APP_URL).hostname === "localhost",
    appUrl: env.APP_URL,
    pepper: env.PEPPER,
    caller,
    run: (command, input, key) => execute(caller(), command, input, key),
    runAsSystem: (orgId, command, input, key) => {
      const db = createDb(recordsFor(env, orgId));
      return execute(callerFor(env, { db }, systemViewer(orgId), now, waitUntil), command, input, key);
    },
    openSession: (ticket) => sessionCookie(ticket, env.SESSION_KEY, THIRTY_DAYS),
    closedSession: clearedCookie,
    async throttle(bucket, limit, windowMs) {
      const keys = [`account:${bucket}`, `network:${networkOf(ip)}`];
      const [account, network] = await Promise.all([
        env.THROTTLE.getByName(keys[0] ?? "").hit(limit, windowMs),
        env.THROTTLE.getByName(keys[1] ?? "").hit(limit * 5, windowMs),
      ]);
      if (account.allowed && network.allowed) return;
      const minutes = Math.ceil(Math.max(account.retryAfterMs, network.retryAfterMs) / 60_000);
      throw new Refusal("throttled", "throttled", `Too many tries. Wait ${minutes} min and try again.`);
    },
  };
}
