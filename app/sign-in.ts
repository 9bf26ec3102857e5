import { redirect } from "react-router";
import { startSession } from "#commands/session/start-session.ts";
import type { AppContext } from "./context.ts";

/** Opens a session for somebody who has proven who they are, and leads them on. */
export async function signIn(app: AppContext, orgId: string, personId: string, to = "/") {
  const ticket = await app.runAsSystem(orgId, startSession, {
    personId,
    ip: app.ip,
    userAgent: app.userAgent,
  });
  return redirect(to, { headers: { "Set-Cookie": app.openSession(ticket) } });
}

/** Where a page asked to come back to. Only paths of this site: `//elsewhere` and `/\elsewhere` are other sites to a browser. */
export function wayBack(request: Request): string {
  const to = new URL(request.url).searchParams.get("to") ?? "/";
  return /^\/(?![/\\])/.test(to) ? to : "/";
}
