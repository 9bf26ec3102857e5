import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { file } from "../../schema/index.ts";
import { visibleFiles } from "../files.ts";

/** The viewer's own uploads for an invoice that no invoice has yet; at most 20 ids. */
export const unsentInvoiceFiles = (db: Db, viewer: Viewer, jobId: string, ids: string[]) =>
  db
    .select({ id: file.id, sha256: file.sha256 })
    .from(file)
    .where(
      and(
        visibleFiles(viewer),
        eq(file.jobId, jobId),
        eq(file.uploadedBy, viewer.id),
        eq(file.purpose, "invoice"),
        isNull(file.claimId),
        inArray(file.id, ids),
      ),
    );
