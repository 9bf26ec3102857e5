import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { claim, file } from "../../schema/index.ts";
import { visibleFiles } from "../files.ts";

const shown = {
  id: file.id,
  name: file.name,
  type: file.type,
  size: file.size,
  purpose: file.purpose,
  claimId: file.claimId,
  thumbnail: sql`${file.thumbnailKey} is not null`.mapWith(Boolean).as("has_thumbnail"),
  uploaderName: file.uploaderName,
  createdAt: file.createdAt,
};

export type ClaimFile = Awaited<ReturnType<typeof evidenceStatementOf>>[number];

const its = (
  orgId: string,
  claimId: string,
  column: typeof claim.jobId | typeof claim.workOrderId | typeof claim.orderId,
) => sql`(select ${column} from ${claim} where ${claim.orgId} = ${orgId} and ${claim.id} = ${claimId})`;

/** Photos of the work a claim bills, newest first. */
export const evidenceStatementOf = (db: Db, viewer: Viewer, claimId: string) =>
  db
    .select(shown)
    .from(file)
    .where(
      and(
        visibleFiles(viewer),
        eq(file.jobId, its(viewer.orgId, claimId, claim.jobId)),
        eq(file.workOrderId, its(viewer.orgId, claimId, claim.workOrderId)),
        eq(file.purpose, "photo"),
        isNull(file.commentId),
      ),
    )
    .orderBy(desc(file.createdAt))
    .limit(60);

/** What was sent with the claims of its order, version by version. */
export const documentsStatementOf = (db: Db, viewer: Viewer, claimId: string) =>
  db
    .select(shown)
    .from(file)
    .where(
      and(
        visibleFiles(viewer),
        sql`${file.claimId} in (select ${claim.id} from ${claim} where ${claim.orgId} = ${viewer.orgId}
          and ${claim.orderId} = ${its(viewer.orgId, claimId, claim.orderId)})`,
      ),
    )
    .orderBy(desc(file.createdAt))
    .limit(100);
