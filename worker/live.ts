import { type Context, Hono } from "hono";
import type { Db } from "#db/client.ts";
import { boardAccess, draftAccess, jobAccess } from "#db/queries/live-access.ts";
import { isSessionEnded } from "#db/queries/session-proof.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { type Pass, withPass } from "#party/pass.ts";
import { draftVisit } from "#party/visits.ts";
import { identify } from "./identify.ts";
import type { Variables } from "./index.ts";

type LiveContext = Context<{ Bindings: Env; Variables: Variables }>;

/** The front door of every room: it proves who asks and that the room exists for them, and only then opens it. */
export const live = new Hono<{ Bindings: Env; Variables: Variables }>();

live.get("/jobs/:jobId", async (c) => {
  const jobId = c.req.param("jobId");
  const pass = await prove(c, (db, viewer) => jobAccess(db, viewer, jobId));
  if (pass instanceof Response) return pass;
  const { orgId } = pass.viewer;
  const room = `${orgId}:${jobId}`;
  if (!(await c.env.BOARD_ROOM.getByName(orgId).admit(pass, room)))
    return c.text("Your access has changed.", 409);
  return c.env.JOB_ROOM.getByName(room).fetch(withPass(c.req.raw, pass));
});

live.get("/drafts/:documentId", async (c) => {
  const documentId = c.req.param("documentId");
  const pass = await prove(c, (db, viewer) => draftAccess(db, viewer, documentId));
  if (pass instanceof Response) return pass;
  const room = `${pass.viewer.orgId}:${documentId}`;
  if (!(await c.env.BOARD_ROOM.getByName(pass.viewer.orgId).admit(pass, draftVisit(room))))
    return c.text("Your access has changed.", 409);
  return c.env.DRAFT_ROOM.getByName(room).fetch(withPass(c.req.raw, pass));
});

live.get("/board", async (c) => {
  const pass = await prove(c, boardAccess);
  if (pass instanceof Response) return pass;
  return c.env.BOARD_ROOM.getByName(pass.viewer.orgId).fetch(withPass(c.req.raw, pass));
});

type Access = { linkId: string | null; assigned: string[] } | null;

async function prove(
  c: LiveContext,
  access: (db: Db, viewer: Viewer) => Promise<Access>,
): Promise<Pass | Response> {
  if (c.req.header("Upgrade")?.toLowerCase() !== "websocket")
    return c.text("This address speaks WebSocket only.", 426, { Upgrade: "websocket" });
  if (!isFromHere(c.req.raw)) return c.text("This request came from another site.", 403);
  // Before anything is read: rights that end from now on turn this socket back.
  const provedAt = Date.now();
  const { viewer, db } = identify(c.req.raw, c.env, provedAt);
  const signIn = () => c.text("Sign in first.", 401);
  if (!viewer) return signIn();
  try {
    const found = await access(db, viewer);
    return found ? { viewer, ...found, provedAt } : c.text("There is nothing at this address.", 404);
  } catch (error) {
    if (isSessionEnded(error)) return signIn();
    throw error;
  }
}

/** Browsers send cookies with any site's socket, and name that site: sockets have no other guard against it. */
function isFromHere({ headers, url }: Request): boolean {
  const origin = headers.get("Origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}
