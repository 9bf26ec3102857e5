import type { Viewer } from "#domain/access/viewer.ts";

/** Who a socket belongs to, proved by the front door and believed by rooms. */
export interface Pass {
  viewer: Viewer;
  /** The portal link the session came from. */
  linkId: string | null;
  /** A technician's work orders on this job (rule W8). */
  assigned: string[];
  /** When the proof was begun, UTC ms: whoever was sent away after that is not let in on it. */
  provedAt: number;
}

/** Written by the front door only, which removes whatever a client sent under this name. */
export const PASS_HEADER = "x-jobroom-viewer";

const kinds: readonly unknown[] = ["staff", "contractor", "customer"];

export const encodePass = (pass: Pass) => Buffer.from(JSON.stringify(pass)).toString("base64url");

/** Returns null where there is no pass, or one that no front door of ours wrote. */
export function readPass(headers: Headers): Pass | null {
  const text = headers.get(PASS_HEADER);
  if (!text) return null;
  try {
    const pass = JSON.parse(Buffer.from(text, "base64url").toString()) as Pass;
    return kinds.includes(pass.viewer.kind) && Array.isArray(pass.assigned) ? pass : null;
  } catch {
    return null;
  }
}

/** The request as a room may see it: none of the headers that rooms believe, and no query to choose ids with. */
export function withPass(request: Request, pass: Pass): Request {
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()])
    if (name.startsWith("x-partykit-") || name.startsWith("x-jobroom-")) headers.delete(name);
  headers.delete("cookie");
  headers.set(PASS_HEADER, encodePass(pass));
  return new Request(new URL("/", request.url), { headers });
}
