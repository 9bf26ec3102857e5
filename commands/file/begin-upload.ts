import { z } from "zod";
import { file } from "#db/schema/index.ts";
import { countUnfinished } from "#db/uploads.ts";
import { encodeAudience } from "#domain/access/audience.ts";
import { anyOf, anySystem, contractorPerson, customerContact, manager } from "#domain/access/may.ts";
import { cleanName } from "#domain/file/clean-name.ts";
import { LARGEST_BYTES, PART_BYTES, partCount, UPLOAD_KEPT_MS } from "#domain/file/limits.ts";
import { AUDIENCE_CHOICES } from "#domain/file/upload-audience.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { placeOf } from "./place.ts";

const MOST_UNFINISHED = 200;

const uploadPlace = z.object({
  jobId: z.string().max(40).optional(),
  workOrderId: z.string().max(40).optional(),
  /** What was sent to somebody, and the file is about. */
  documentId: z.string().max(40).optional(),
  purpose: z.enum(["attachment", "photo", "invoice", "signature"]).default("attachment"),
  audience: z.enum(AUDIENCE_CHOICES).default("internal"),
});

const input = uploadPlace.extend({
  name: z.string({ error: "Choose a file." }).max(1_000).transform(cleanName),
  size: z.coerce
    .number({ error: "Choose a file." })
    .int()
    .min(1, "That file is empty.")
    .max(LARGEST_BYTES, "A file can be 2 GB at most."),
  /** Whether it comes in parts; otherwise in one piece. */
  inParts: z.boolean().default(true),
});

export const mayUpload = anyOf(manager, contractorPerson, customerContact, anySystem);

/** Nobody but its uploader knows of a file until it is finished, so this writes no log row. */
export const beginUpload = defineCommand({
  name: "file/begin-upload",
  summary: "Begin to upload a file. Send its parts, then finish it.",
  who: mayUpload,
  input,
  async run(context, { name, size, inParts, ...wanted }) {
    const { db, viewer, orgId, now, files } = context;
    const { jobId, workOrderId, audience } = await placeOf(context, wanted);
    if ((await countUnfinished(db, orgId, viewer.id, now - UPLOAD_KEPT_MS)) >= MOST_UNFINISHED)
      throw conflict("too_many_uploads", "You have many uploads under way. Let some of them finish first.");
    const id = context.newId();
    const storageKey = `${orgId}/${id}`;
    const uploadId = inParts ? (await files.createMultipartUpload(storageKey)).uploadId : null;
    const row = {
      orgId,
      id,
      jobId,
      workOrderId,
      documentId: wanted.documentId ?? null,
      purpose: wanted.purpose,
      name,
      size,
      type: "application/octet-stream",
      storageKey,
      audience: encodeAudience(audience),
      state: "uploading" as const,
      uploadId,
      uploadedBy: viewer.id,
      uploaderName: viewer.name,
      createdAt: now,
    };
    return {
      writes: [db.insert(file).values(row)],
      log: [],
      result: { fileId: id, partSize: PART_BYTES, parts: partCount(size) },
    };
  },
});
