import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { file } from "#db/schema/index.ts";
import { type FileRow, forgetParts, readUpload, type UploadPart } from "#db/uploads.ts";
import { decodeAudience } from "#domain/access/audience.ts";
import { partCount, partSize, UPLOAD_OPEN_MS } from "#domain/file/limits.ts";
import { isPicture, isVideo } from "#domain/file/served-as.ts";
import { conflict, invalid, notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { mayUpload } from "./begin-upload.ts";
import { inspect } from "./inspect.ts";
import { type Place, placeOf } from "./place.ts";

/** From here on the file is seen by those it is for. Finishing twice is finishing once. */
export const finishUpload = defineCommand({
  name: "file/finish-upload",
  summary: "Finish an upload whose bytes have all arrived.",
  who: mayUpload,
  input: z.object({ fileId: id }),
  async run(context, { fileId }) {
    const { db, viewer, orgId, now, files } = context;
    const { row, parts } = await readUpload(db, orgId, fileId, viewer.id);
    if (!row || row.state === "removed" || row.state === "erased") throw notFound("upload");
    if (row.state === "ready") return { writes: [], log: [], result: answer(row) };
    if (row.createdAt < now - UPLOAD_OPEN_MS) throw notFound("upload");
    const about = await stillReachable(context, row);
    if (row.uploadId) await assemble(files, row, row.uploadId, parts);
    const found = await inspect(files, row);
    refuseWrongKind(row, found.type);
    const ready = { ...row, ...found, state: "ready" as const, uploadId: null };
    const { state, uploadId, type, size, sha256, width, height } = ready;
    const data = {
      name: row.name,
      type,
      size,
      fileId,
      purpose: row.purpose,
      thumbnail: row.thumbnailKey !== null,
    };
    return {
      writes: [
        db
          .update(file)
          .set({ state, uploadId, type, size, sha256, width, height })
          .where(and(eq(file.orgId, orgId), eq(file.id, fileId))),
        forgetParts(db, orgId, fileId),
      ],
      log: [
        {
          jobId: row.jobId,
          verb: "file.added",
          subjectKind: "file",
          subjectId: fileId,
          workOrderId: row.workOrderId,
          audience: decodeAudience(row.audience),
          data: { ...about?.data, ...data },
          customerData: { ...about?.customerData, ...data },
        },
      ],
      result: answer(ready),
    };
  },
});

const answer = ({ id: fileId, name, type, size, thumbnailKey }: FileRow) => ({
  fileId,
  name,
  type,
  size,
  thumbnail: thumbnailKey !== null,
});

/** A large upload takes a while, and the work may have gone to somebody else meanwhile. */
async function stillReachable(
  context: Parameters<typeof placeOf>[0],
  row: FileRow,
): Promise<Place["about"] | undefined> {
  const { jobId, workOrderId, documentId, purpose } = row;
  // The work order of an invoice is checked when the invoice is sent
  if (context.viewer.kind === "contractor" && !workOrderId && !documentId) return undefined;
  const { about } = await placeOf(context, {
    jobId,
    workOrderId: workOrderId ?? undefined,
    documentId: documentId ?? undefined,
    purpose,
    audience: "internal",
  });
  return about;
}

async function assemble(
  bucket: R2Bucket,
  row: FileRow,
  uploadId: string,
  parts: UploadPart[],
): Promise<void> {
  if (await bucket.head(row.storageKey)) return;
  for (let part = 1; part <= partCount(row.size); part += 1)
    if (parts[part - 1]?.part !== part || parts[part - 1]?.size !== partSize(row.size, part))
      throw conflict("upload_incomplete", `Part ${part} has not arrived yet.`);
  try {
    const arrived = parts.map(({ part, etag }) => ({ partNumber: part, etag }));
    await bucket.resumeMultipartUpload(row.storageKey, uploadId).complete(arrived);
  } catch (error) {
    // Two finishes at once: the other one put it together
    if (!(await bucket.head(row.storageKey))) throw error;
  }
}

function refuseWrongKind({ purpose }: FileRow, type: string): void {
  if (purpose === "photo" && !isPicture(type) && !isVideo(type))
    throw invalid("That is not a photo or a video.", "file", "not_a_photo");
  if (purpose === "signature" && !isPicture(type))
    throw invalid("A signature must be a picture.", "file", "not_a_picture");
}
