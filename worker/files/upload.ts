import { type Caller, execute } from "#commands/execute.ts";
import { beginUpload } from "#commands/file/begin-upload.ts";
import { finishUpload } from "#commands/file/finish-upload.ts";
import { storeThumbnail } from "#commands/file/thumbnail.ts";
import { type FileRow, notePart, readUpload } from "#db/uploads.ts";
import { PART_BYTES, partCount, partSize, THUMBNAIL_BYTES, UPLOAD_OPEN_MS } from "#domain/file/limits.ts";
import { invalid, notFound } from "#domain/refusal.ts";
import type { FileContext } from "../files.ts";
import { boundedBytes } from "./bounded.ts";
import { dropUpload } from "./drop-upload.ts";
import { fileCaller } from "./file-caller.ts";

const DESCRIPTION_BYTES = 10_000;

export async function begin(c: FileContext): Promise<Response> {
  const caller = await fileCaller(c);
  const input = parsed(await boundedBytes(c.req.raw, DESCRIPTION_BYTES));
  const result = await execute(
    caller,
    beginUpload,
    { ...input, inParts: true },
    c.req.header("Idempotency-Key"),
  );
  return c.json({ result }, 201);
}

function parsed(bytes: Uint8Array): Record<string, unknown> {
  try {
    return { ...(JSON.parse(new TextDecoder().decode(bytes)) as object) };
  } catch {
    throw invalid("The body must be JSON.", undefined, "not_json");
  }
}

/** Which parts have arrived: where a broken upload goes on. */
export async function progress(c: FileContext): Promise<Response> {
  const caller = await fileCaller(c);
  const { row, parts } = await openUpload(caller, c.req.param("id"));
  const result = { fileId: row.id, size: row.size, partSize: PART_BYTES, parts: partCount(row.size) };
  return c.json({ result: { ...result, arrived: parts.map(({ part }) => part) } });
}

export async function putPart(c: FileContext): Promise<Response> {
  const caller = await fileCaller(c);
  const { row, uploadId } = await openUpload(caller, c.req.param("id"));
  const part = Number(c.req.param("part"));
  if (!Number.isInteger(part) || part < 1 || part > partCount(row.size))
    throw invalid("There is no such part.", "part");
  const expected = partSize(row.size, part);
  const bytes = await boundedBytes(c.req.raw, expected);
  if (bytes.length !== expected)
    throw invalid("That part is shorter than was said. Send it again.", "part", "part_too_short");
  const { etag } = await caller.files.resumeMultipartUpload(row.storageKey, uploadId).uploadPart(part, bytes);
  await notePart(caller.db, row.orgId, row.id, { part, etag, size: expected });
  return c.json({ result: { part } });
}

export async function putThumbnail(c: FileContext): Promise<Response> {
  const caller = await fileCaller(c);
  const { row } = await openUpload(caller, c.req.param("id"));
  await storeThumbnail(caller, row.id, await boundedBytes(c.req.raw, THUMBNAIL_BYTES));
  return c.json({ result: { fileId: row.id } });
}

export async function complete(c: FileContext): Promise<Response> {
  const result = await execute(await fileCaller(c), finishUpload, { fileId: c.req.param("id") });
  return c.json({ result });
}

/** Gives an upload up. One that is finished is a file by now, and `file/remove` is for those. */
export async function drop(c: FileContext): Promise<Response> {
  const caller = await fileCaller(c);
  const { row } = await openUpload(caller, c.req.param("id"));
  await dropUpload(caller.files, caller.db, row);
  return c.json({ result: { fileId: row.id } });
}

/** An upload in parts of this person's own that can still go on. Throws `not_found` for anything else. */
async function openUpload({ db, orgId, viewer, now }: Caller, id = "") {
  const { row, parts } = await readUpload(db, orgId, id, viewer.id);
  if (!isOpen(row, now) || !row.uploadId) throw notFound("upload");
  return { row, parts, uploadId: row.uploadId };
}

const isOpen = (row: FileRow | undefined, now: number): row is FileRow =>
  row?.state === "uploading" && row.createdAt >= now - UPLOAD_OPEN_MS;
