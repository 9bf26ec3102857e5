import { pause } from "./pause.ts";
import { send } from "./send.ts";
import { thumbnailOf } from "./thumbnail.ts";
import { type SentFile, UploadFailed, type UploadPlace, uploadFile } from "./upload.ts";

export interface Upload {
  /** Also the idempotency key: trying again never makes a second file. */
  key: string;
  name: string;
  size: number;
  place: UploadPlace;
  state: "waiting" | "sending" | "sent" | "failed";
  /** 0 to 1. */
  progress: number;
  /** Why it failed. */
  message: string | null;
  sent: SentFile | null;
  /** A picture chosen here, to show before it has arrived; an address of this page. */
  preview: string | null;
}

interface Held {
  file: File;
  stop: AbortController;
}

const AT_ONCE = 2;

/** One queue for the whole app, so that uploads go on while a person goes on to other pages. */
let uploads: readonly Upload[] = [];
const held = new Map<string, Held>();
const listeners = new Set<() => void>();

export const snapshot = () => uploads;
export const serverSnapshot = (): readonly Upload[] => NONE;
const NONE: readonly Upload[] = [];

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function addUploads(files: Iterable<File>, place: UploadPlace): void {
  const added = [...files].map((file): Upload => {
    const key = crypto.randomUUID();
    held.set(key, { file, stop: new AbortController() });
    const preview = file.type.startsWith("image/") ? URL.createObjectURL(file) : null;
    const { name, size } = file;
    return { key, name, size, place, state: "waiting", progress: 0, message: null, sent: null, preview };
  });
  set([...uploads, ...added]);
  next();
}

export function retryUpload(key: string): void {
  change(key, { state: "waiting", message: null });
  next();
}

/** Takes an upload off the list, and stops it if it is under way. */
export function dismissUpload(key: string): void {
  const preview = uploads.find((upload) => upload.key === key)?.preview;
  if (preview) URL.revokeObjectURL(preview);
  held.get(key)?.stop.abort();
  held.delete(key);
  set(uploads.filter((upload) => upload.key !== key));
}

function next(): void {
  const free = AT_ONCE - uploads.filter((upload) => upload.state === "sending").length;
  for (const upload of uploads.filter(({ state }) => state === "waiting").slice(0, Math.max(0, free)))
    void start(upload);
}

async function start({ key, place }: Upload): Promise<void> {
  const mine = held.get(key);
  if (!mine) return;
  change(key, { state: "sending" });
  const onProgress = (progress: number) => change(key, { progress });
  try {
    const tools = { send, pause, thumbnailOf, signal: mine.stop.signal, onProgress };
    const sent = await uploadFile(mine.file, place, key, tools);
    held.delete(key);
    change(key, { state: "sent", sent });
  } catch (error) {
    const message = error instanceof UploadFailed ? error.message : "It could not be read. Choose it again.";
    change(key, { state: "failed", message });
  }
  next();
}

function change(key: string, changed: Partial<Upload>): void {
  set(uploads.map((upload) => (upload.key === key ? { ...upload, ...changed } : upload)));
}

function set(changed: readonly Upload[]): void {
  uploads = changed;
  const busy = uploads.some(({ state }) => state === "waiting" || state === "sending");
  if (busy) window.addEventListener("beforeunload", askFirst);
  else window.removeEventListener("beforeunload", askFirst);
  for (const listener of listeners) listener();
}

const askFirst = (event: Event) => event.preventDefault();
