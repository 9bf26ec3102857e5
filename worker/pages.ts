import * as build from "virtual:react-router/server-build";
import type { Context } from "hono";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { type AppContext, appContext } from "#app/context.ts";
import { nonceContext } from "#app/nonce.ts";
import { execute } from "#commands/execute.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { networkOf } from "#domain/access/network.ts";
import { Refusal } from "#domain/refusal.ts";
import { callerFor, systemViewer } from "./caller.ts";
import { type Identity, identify } from "./identify.ts";
import type { Variables } from "./index.ts";
import { complain } from "./log.ts";
import { Renewal } from "./renewal.ts";
import { clearedCookie, sessionCookie } from "./session-cookie.ts";
import { shelved } from "./shelves.ts";
import { whence } from "./whence.ts";

// Builds are given at once, not as promises of them: else every request works out the routes again.
const handlerFor = shelved(build as ServerBuild, (shelf) =>
  createRequestHandler(shelf, import.meta.env.MODE),
);
const THIRTY_DAYS = 30 * 86_400;

/** Every page: React Router, with what its routes may use. */
export async function pages(c: Context<{ Bindings: Env; Variables: Variables }>): Promise<Response> {
  const now = Date.now();
  const identity = identify(c.req.raw, c.env, now);
  const renewal = new Renewal(identity.ticket, now);
  const provider = new RouterContextProvider();
  const app = contextOf(c, identity, renewal, now);
  provider.set(appContext, app);
  provider.set(nonceContext, c.get("nonce"));
  return renewal.onto(await handlerFor(c.req.path)(c.req.raw, provider), app);
}

function contextOf(
  c: Context<{ Bindings: Env; Variables: Variables }>,
  identity: Identity,
  renewal: Renewal,
  now: number,
): AppContext {
  const { env } = c;
  const waitUntil = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
  const from = whence(c.req.raw.headers);
  const { ip } = from;
  const caller = () => {
    if (!identity.viewer) throw new Refusal("forbidden", "signed_out", "Sign in to do that.");
    return callerFor(env, identity, identity.viewer, now, waitUntil, from);
  };
  return {
    viewer: identity.viewer,
    frame: identity.frame,
    db: identity.db,
    prove: identity.prove,
    along: identity.along,
    publicDb: createDb(recordsFor(env)),
    now,
    requestId: c.get("requestId"),
    ...from,
    sessionId: identity.sessionId,
    mailbox: !env.RESEND_API_KEY && new URL(env.APP_URL).hostname === "localhost",
    appUrl: env.APP_URL,
    certificates: [env.SIGNING_CERTIFICATE, env.PAST_SIGNING_CERTIFICATES].join("\n"),
    pepper: env.PEPPER,
    caller,
    run: (command, input, key) => execute(caller(), command, input, key),
    runAsSystem: (orgId, command, input, key) => {
      const db = createDb(recordsFor(env, orgId));
      return execute(callerFor(env, { db }, systemViewer(orgId), now, waitUntil), command, input, key);
    },
    later: (work) =>
      waitUntil(work.catch((error) => complain("bug", { requestId: c.get("requestId"), error }))),
    renewSession: () => renewal.ask(),
    openSession: (ticket) => sessionCookie({ ...ticket, writtenAt: now }, env.SESSION_KEY, THIRTY_DAYS),
    closedSession: clearedCookie,
    async throttle(bucket, limit, windowMs) {
      // Each kind counts by itself: their windows differ, and a few forgotten passwords must not keep a house from signing in
      const [kind] = bucket.split(":", 1);
      const keys = [`account:${bucket}`, `network:${kind}:${networkOf(ip)}`];
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
