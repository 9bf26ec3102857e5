import type { Json } from "../../log/activity.ts";
import { sha256 } from "../bytes.ts";
import { has } from "../evidence.ts";
import { type Check, check } from "../verdict.ts";

/** The files of an evidence pack, by name. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

export const PACK = {
  original: "original.pdf",
  sealed: "sealed.pdf",
  log: "log.json",
  consent: "consent.txt",
  files: "files.json",
  page: "verify.html",
  script: "verify.mjs",
} as const;

/** The name in a pack of a file that went along; `at` counts from 0. */
export const attachedName = (at: number, name: string): string => `attachment-${at + 1}-${name}`;

/** What `files.json` says: each other file of the pack with its SHA-256. */
export async function writeFileList(files: PackFiles): Promise<string> {
  const listed = await Promise.all(
    [...files].map(async ([name, bytes]) => ({ name, bytes: bytes.length, sha256: await sha256(bytes) })),
  );
  return JSON.stringify({ files: listed }, null, 1);
}

/** Whether each file of a pack is the one it was made with, and none is missing or too many. */
export async function checkFiles(files: PackFiles): Promise<Check> {
  const fault = await fileFault(files);
  return check(
    "files",
    fault === null,
    "Every file of the pack is the one that it was made with.",
    fault ?? "",
  );
}

async function fileFault(files: PackFiles): Promise<string | null> {
  const listed = readList(files.get(PACK.files));
  if (!listed) return "The pack does not say which files it was made with.";
  for (const { name, sha256: stated } of listed) {
    const bytes = files.get(name);
    if (!bytes) return `${name} is missing from the pack.`;
    if ((await sha256(bytes)) !== stated) return `${name} was changed.`;
  }
  const known = new Set([PACK.files as string, ...listed.map(({ name }) => name)]);
  const more = [...files.keys()].find((name) => !known.has(name));
  return more === undefined ? null : `${more} does not belong to the pack.`;
}

function readList(bytes: Uint8Array | undefined): { name: string; sha256: string }[] | null {
  try {
    const read = JSON.parse(new TextDecoder().decode(bytes)) as { files: Json };
    if (!has(read, { files: [{ name: "text", sha256: "text" }] })) return null;
    return read.files as { name: string; sha256: string }[];
  } catch {
    return null;
  }
}
