import { createMiddleware } from "hono/factory";
import type { Variables } from "./index.ts";
import { note } from "./log.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * One guard for every unsafe method. React Router's own check skips resource routes and passes without an Origin.
 * Where a key is asked for, a request that brings one is not believed by its cookie, so there is nothing to forge.
 */
export const sameOriginOnly = createMiddleware<{ Bindings: Env; Variables: Variables }>(async (c, next) => {
  const { method, headers, url } = c.req.raw;
  const byKey = headers.has("Authorization") && /^\/(api|files)(\/|$)/.test(c.req.path);
  if (SAFE.has(method) || byKey || fromHere(headers, url)) return next();
  note("refused", { requestId: c.get("requestId"), code: "foreign_origin" });
  return c.text("This request came from another site, so nothing was changed.", 403);
});

export function fromHere(headers: Headers, url: string): boolean {
  const site = headers.get("Sec-Fetch-Site");
  if (site) return site === "same-origin";
  const origin = headers.get("Origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}

/** Added by hand so that 101 responses stay untouched: headers of an upgrade cannot be changed. */
export function secured(response: Response, nonce: string, host: string): Response {
  if (response.status === 101) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of FIXED) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", policy(nonce, host));
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

const FIXED: [string, string][] = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "SAMEORIGIN"],
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()"],
  ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"],
];

const policy = (nonce: string, host: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src 'self' ws://${host} wss://${host}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
