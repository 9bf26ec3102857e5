import { createMiddleware } from "hono/factory";
import type { Variables } from "./index.ts";
import { complain, note } from "./log.ts";
import { secured } from "./security.ts";

/** Gives every request an id and a nonce, logs one line for it, and puts the security headers on its answer. */
export const requestLine = createMiddleware<{ Bindings: Env; Variables: Variables }>(async (c, next) => {
  const ray = c.req.header("cf-ray") ?? "";
  const requestId = /^[\w-]{1,40}$/.test(ray) ? ray : crypto.randomUUID();
  const nonce = crypto.randomUUID().replaceAll("-", "");
  c.set("requestId", requestId);
  c.set("nonce", nonce);
  try {
    await next();
  } catch (error) {
    complain("bug", { requestId, error });
    c.res = new Response(`Something went wrong on our side. Nothing was changed. Reference: ${requestId}`, {
      status: 500,
    });
  }
  const { status } = c.res;
  const { method } = c.req;
  const path = c.req.path.replace(/^\/(p|invite|reset)\/[^/]+/, "/$1/…");
  note(status === 401 || status === 403 || status === 404 ? "refused" : "request", {
    requestId,
    method,
    path,
    status,
  });
  if (status === 101) return;
  const answer = secured(c.res, nonce, new URL(c.req.url).host);
  answer.headers.set("X-Request-Id", requestId);
  c.res = undefined;
  c.res = answer;
});
