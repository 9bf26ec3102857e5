import { readServedFile } from "#db/queries/files.ts";
import { isSessionEnded } from "#db/queries/session-proof.ts";
import type { FileRow } from "#db/uploads.ts";
import { byteRange } from "#domain/file/byte-range.ts";
import { contentDisposition, servedAs } from "#domain/file/served-as.ts";
import { notFound, Refusal } from "#domain/refusal.ts";
import type { FileContext } from "../files.ts";
import { complain } from "../log.ts";
import { fileCaller } from "./file-caller.ts";

// What is shown stands alone: no script, no form, no reaching for the rest of the site
const ALONE =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
// Browsers show a PDF by a reader of their own, which a sandbox switches off
const PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

interface Served {
  key: string;
  etag: string;
  size: number;
  headers: Record<string, string>;
}

/** `GET /files/:id`, and with any name behind it: a download, or with `?preview=1` shown where that is safe. */
export const serveFile = (c: FileContext) =>
  serving(c, (row) => {
    const { type, inline } = servedAs(row.type);
    const shown = inline && c.req.query("preview") === "1";
    return {
      key: row.storageKey,
      etag: `"${row.id}"`,
      size: row.size,
      headers: {
        "Content-Type": type,
        "Content-Disposition": contentDisposition(shown ? "inline" : "attachment", row.name),
        "Content-Security-Policy": type === "application/pdf" ? PDF : ALONE,
        "Cache-Control": "private, no-cache",
      },
    };
  });

export const serveThumbnail = (c: FileContext) =>
  serving(c, async (row) => {
    const stored = row.thumbnailKey ? await c.env.FILES.head(row.thumbnailKey) : null;
    if (!stored) throw notFound("file");
    return {
      key: stored.key,
      etag: `"${row.id}-thumbnail"`,
      size: stored.size,
      headers: {
        "Content-Type": stored.httpMetadata?.contentType ?? "application/octet-stream",
        "Content-Security-Policy": ALONE,
        "Cache-Control": "private, max-age=3600",
      },
    };
  });

/** Somebody who may not see a file and nobody at all are told the same: there is none (rule A5). */
async function serving(
  c: FileContext,
  served: (row: FileRow) => Served | Promise<Served>,
): Promise<Response> {
  try {
    const { db, viewer } = await fileCaller(c);
    return await send(c, await served(await readServedFile(db, viewer, c.req.param("id") ?? "")));
  } catch (error) {
    if (error instanceof Refusal || isSessionEnded(error)) return c.text(notFound("file").message, 404);
    throw error;
  }
}

async function send(c: FileContext, { key, etag, size, headers: own }: Served): Promise<Response> {
  const headers = new Headers({
    ...own,
    ETag: etag,
    "Accept-Ranges": "bytes",
    Vary: "Cookie",
    "X-Content-Type-Options": "nosniff",
  });
  if (c.req.header("If-None-Match")?.includes(etag)) return new Response(null, { status: 304, headers });
  const sameFile = (c.req.header("If-Range") ?? etag) === etag;
  const range = sameFile ? byteRange(c.req.header("Range"), size) : null;
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  if (range) headers.set("Content-Range", `bytes ${range.offset}-${range.offset + range.length - 1}/${size}`);
  headers.set("Content-Length", String(range ? range.length : size));
  const status = range ? 206 : 200;
  if (c.req.raw.method === "HEAD") return new Response(null, { status, headers });
  const object = await c.env.FILES.get(key, range ? { range } : {});
  if (!object) {
    complain("file_lost", { key, error: "The row is there and the bytes are not." });
    throw notFound("file");
  }
  return new Response(object.body, { status, headers });
}
