import { PART_BYTES } from "#domain/file/limits.ts";
import type { AudienceChoice } from "#domain/file/upload-audience.ts";
import { backoffMs } from "#domain/time/backoff.ts";
import type { Request, Send } from "./send.ts";

/** Where a file goes: a work order, or a job. */
export interface UploadPlace {
  jobId?: string;
  workOrderId?: string;
  /** What was sent to outsiders, and the file is about. */
  documentId?: string;
  purpose: "attachment" | "photo" | "invoice" | "signature";
  audience?: AudienceChoice;
}

export interface SentFile {
  fileId: string;
  name: string;
  type: string;
  size: number;
  thumbnail: boolean;
}

export interface UploadTools {
  send: Send;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  thumbnailOf: (file: File) => Promise<Blob | null>;
  signal: AbortSignal;
  /** 0 to 1. */
  onProgress: (share: number) => void;
}

/** The server said no, or did not answer for a long while. The message is for the person. */
export class UploadFailed extends Error {
  override name = "UploadFailed";
}

const MOST_TRIES = 10;

/**
 * Sends a file in one piece, or a large one in parts. What breaks is tried again; calling it again with the same
 * `key` goes on where the last call stopped and never makes a second file.
 */
export async function uploadFile(
  file: File,
  place: UploadPlace,
  key: string,
  tools: UploadTools,
): Promise<SentFile> {
  const thumbnail = await tools.thumbnailOf(file);
  const sent = await (file.size <= PART_BYTES ? inOnePiece : inParts)(file, place, key, thumbnail, tools);
  tools.onProgress(1);
  return sent;
}

async function inOnePiece(
  file: File,
  place: UploadPlace,
  key: string,
  thumbnail: Blob | null,
  tools: UploadTools,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(place)) body.set(name, value);
  body.set("file", file);
  if (thumbnail) body.set("thumbnail", thumbnail);
  const onSent = (bytes: number) => tools.onProgress(Math.min(0.99, bytes / file.size));
  const request = {
    method: "POST",
    path: "/files",
    body,
    headers: { "Idempotency-Key": key },
    onSent,
  } as const;
  return (await persist<SentFile>(tools, request)) as SentFile;
}

async function inParts(
  file: File,
  place: UploadPlace,
  key: string,
  thumbnail: Blob | null,
  tools: UploadTools,
) {
  const begin = { ...place, name: file.name, size: file.size };
  const headers = { "Idempotency-Key": key, "Content-Type": "application/json" };
  const { fileId } = await persist<{ fileId: string }>(tools, {
    method: "POST",
    path: "/files/uploads",
    body: JSON.stringify(begin),
    headers,
  });
  const path = `/files/uploads/${fileId}`;
  const { parts, arrived } = await persist(tools, { method: "GET", path }, FINISHED);
  if (thumbnail && parts > 0 && arrived.length === 0)
    await persist(tools, { method: "PUT", path: `${path}/thumbnail`, body: thumbnail }, null);
  for (let part = 1; part <= parts; part += 1) {
    const from = (part - 1) * PART_BYTES;
    const onSent = (bytes: number) => tools.onProgress(Math.min(0.99, (from + bytes) / file.size));
    if (!arrived.includes(part))
      await persist(tools, {
        method: "PUT",
        path: `${path}/parts/${part}`,
        body: file.slice(from, from + PART_BYTES),
        onSent,
      });
  }
  return persist<SentFile>(tools, { method: "POST", path: `${path}/complete` });
}

/** What an upload that is finished already has left to send. */
const FINISHED: { parts: number; arrived: number[] } = { parts: 0, arrived: [] };

/** Sends until there is an answer. `instead` stands for a refusal that does not matter. */
async function persist<Result>(
  tools: UploadTools,
  request: Omit<Request, "signal">,
  instead?: Result,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    const { status, body } = await tools.send({ ...request, signal: tools.signal });
    const answer = body as {
      result?: Result;
      error?: { message: string; fields?: Record<string, string[]> };
    } | null;
    if (status >= 200 && status < 300 && answer) return answer.result as Result;
    if (status !== 0 && status !== 429 && status < 500) {
      if (instead !== undefined) return instead;
      throw new UploadFailed(
        Object.values(answer?.error?.fields ?? {})[0]?.[0] ?? answer?.error?.message ?? NO_ANSWER,
      );
    }
    if (tries === MOST_TRIES) throw new UploadFailed(NO_ANSWER);
    await tools.pause(backoffMs(tries, 1_000, 30_000), tools.signal);
  }
}

const NO_ANSWER = "It could not be sent. Check the connection and try again.";
