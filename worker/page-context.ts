import type { AppContext } from "#app/context.ts";
import { execute } from "#commands/execute.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { Refusal } from "#domain/refusal.ts";
import { callerFor, systemViewer } from "./caller.ts";
import type { Identity } from "./identify.ts";
import type { Variables } from "./index.ts";
import { complain } from "./log.ts";
import type { Renewal } from "./renewal.ts";
import { clearedCookie, sessionCookie } from "./session-cookie.ts";
import { throttle } from "./throttle.ts";
import { whence } from "./whence.ts";

const THIRTY_DAYS = 30 * 86_400;

export interface Asked extends Pick<Variables, "requestId"> {
  request: Request;
  env: Env;
  context: Pick<ExecutionContext, "waitUntil">;
}

/** What the routes of one request may use. What few of them need is worked out when one asks for it. */
export class PageContext implements AppContext {
  readonly viewer;
  readonly frame;
  readonly db;
  readonly prove;
  readonly along;
  readonly sessionId;
  readonly now: number;
  readonly requestId: string;
  readonly closedSession = clearedCookie;
  readonly #asked: Asked;
  readonly #identity: Identity;
  readonly #renewal: Renewal;

  constructor(asked: Asked, identity: Identity, renewal: Renewal, now: number) {
    const { viewer, frame, db, prove, along, sessionId } = identity;
    this.viewer = viewer;
    this.frame = frame;
    this.db = db;
    this.prove = prove;
    this.along = along;
    this.sessionId = sessionId;
    this.now = now;
    this.requestId = asked.requestId;
    this.#asked = asked;
    this.#identity = identity;
    this.#renewal = renewal;
  }

  get #env() {
    return this.#asked.env;
  }

  get publicDb() {
    return createDb(recordsFor(this.#env));
  }

  get ip() {
    return whence(this.#asked.request.headers).ip;
  }

  get userAgent() {
    return whence(this.#asked.request.headers).userAgent;
  }

  get mailbox() {
    return !this.#env.RESEND_API_KEY && new URL(this.appUrl).hostname === "localhost";
  }

  get appUrl() {
    return this.#env.APP_URL;
  }

  get certificates() {
    return [this.#env.SIGNING_CERTIFICATE, this.#env.PAST_SIGNING_CERTIFICATES].join("\n");
  }

  get pepper() {
    return this.#env.PEPPER;
  }

  readonly caller: AppContext["caller"] = () => {
    const { env, request } = this.#asked;
    if (!this.viewer) throw new Refusal("forbidden", "signed_out", "Sign in to do that.");
    return callerFor(env, this.#identity, this.viewer, this.now, this.#waitUntil, whence(request.headers));
  };

  readonly run: AppContext["run"] = (command, input, key) => execute(this.caller(), command, input, key);

  readonly runAsSystem: AppContext["runAsSystem"] = (orgId, command, input, key) => {
    const db = createDb(recordsFor(this.#env, orgId));
    const caller = callerFor(this.#env, { db }, systemViewer(orgId), this.now, this.#waitUntil);
    return execute(caller, command, input, key);
  };

  readonly later: AppContext["later"] = (work) =>
    this.#waitUntil(work.catch((error) => complain("bug", { requestId: this.requestId, error })));

  readonly renewSession = () => this.#renewal.ask();

  readonly openSession: AppContext["openSession"] = (ticket) =>
    sessionCookie({ ...ticket, writtenAt: this.now }, this.#env.SESSION_KEY, THIRTY_DAYS);

  readonly throttle: AppContext["throttle"] = (bucket, limit, windowMs) =>
    throttle(this.#env, { bucket, ip: this.ip }, limit, windowMs);

  readonly #waitUntil = (work: Promise<unknown>) => this.#asked.context.waitUntil(work);
}
