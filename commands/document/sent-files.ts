import { createHash } from "node:crypto";
import type { BatchItem } from "drizzle-orm/batch";
import { readAttachable } from "#db/queries/attachments.ts";
import { documentAttachment } from "#db/schema/index.ts";
import { attachmentProblem, chosenFiles, type SentFile } from "#domain/document/attached.ts";
import type { CommandContext } from "../command.ts";

/** The files that go along with a document of a job, or why they cannot. */
export async function filesToSend({ db, orgId }: CommandContext, jobId: string, ids: readonly string[]) {
  const found = ids.length > 0 ? await readAttachable(db, orgId, jobId, ids) : [];
  return { files: chosenFiles(ids, found), problem: attachmentProblem(ids, found) };
}

/** Each file with the SHA-256 of the bytes that its readers get, which for a picture are not those that were sent up. */
export async function hashedFiles(
  { files: store }: Pick<CommandContext, "files">,
  files: Awaited<ReturnType<typeof filesToSend>>["files"],
): Promise<SentFile[]> {
  const hashed: SentFile[] = [];
  // One after the other: they are streamed, not held
  for (const { id, name, size, type, storageKey } of files) {
    const stored = await store.get(storageKey);
    if (!stored) throw new Error(`The file ${storageKey} is not in the store`);
    const hash = createHash("sha256");
    for await (const piece of stored.body) hash.update(piece);
    hashed.push({ id, name, size, type, sha256: hash.digest("hex") });
  }
  return hashed;
}

/** Who reads the version reads them. */
export const attachmentWrites = (
  { db, orgId }: CommandContext,
  documentId: string,
  n: number,
  attached: readonly SentFile[],
): BatchItem<"sqlite">[] =>
  attached.map(({ id: fileId }) => db.insert(documentAttachment).values({ orgId, fileId, documentId, n }));
