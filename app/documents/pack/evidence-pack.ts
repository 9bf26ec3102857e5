import type { LogExtract } from "#domain/proof/log/extract.ts";
import { writeConsents } from "#domain/proof/pack/consents.ts";
import { attachedName, PACK, writeFileList } from "#domain/proof/pack/files.ts";
import type { TrailConsent } from "#domain/proof/trail.ts";

export interface PackContent {
  /** The document as everybody was shown it. */
  original: Uint8Array;
  sealed: Uint8Array;
  /** As the one who gets the pack may see it. */
  log: LogExtract;
  /** In the order of the trail that was sealed. */
  consents: readonly TrailConsent[];
  /** What went along with the document, in its order. */
  attached?: readonly { name: string; bytes: Uint8Array }[];
  /** When the pack is made, UTC ms. */
  now: number;
}

/**
 * Everything somebody needs to prove a signed document without us, as one zip: the files, their hashes, and a verifier
 * for a browser and for Node. What is in it is not packed any smaller, so that reading it needs nothing.
 */
export async function evidencePack({
  original,
  sealed,
  log,
  consents,
  attached = [],
  now,
}: PackContent): Promise<Uint8Array<ArrayBuffer>> {
  const [{ zipSync }, { page, script }] = await Promise.all([import("fflate"), import("virtual:verifier")]);
  const text = (words: string) => new TextEncoder().encode(words);
  const files = new Map<string, Uint8Array>([
    [PACK.original, original],
    [PACK.sealed, sealed],
    [PACK.log, text(JSON.stringify(log, null, 1))],
    [PACK.consent, text(writeConsents(consents))],
    ...attached.map(({ name, bytes }, at) => [attachedName(at, name), bytes] as const),
    [PACK.page, text(page)],
    [PACK.script, text(script)],
  ]);
  files.set(PACK.files, text(await writeFileList(files)));
  return zipSync(Object.fromEntries(files), { level: 0, mtime: now });
}
