import { and, asc, eq, isNotNull, lte, ne, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { toActivity } from "../../log.ts";
import { activity, comment, document, documentVersion } from "../../schema/index.ts";
import { reachableDocuments } from "../../scopes.ts";
import { sentFiles } from "../attachments.ts";
import { readableVersions } from "../portal-documents.ts";
import { LOG_START, sealingReads } from "./sealing.ts";

const MOST_ROWS = 20_000;

/** What an evidence pack is made of: where the files are, and the log up to the seal, in two trips. Throws `not_found`. */
export async function readPack(db: Db, viewer: Viewer, documentId: string) {
  const { orgId } = viewer;
  const isReader = viewer.kind === "customer" || viewer.kind === "contractor";
  const [found] = await db
    .select({
      jobId: document.jobId,
      number: document.number,
      n: documentVersion.n,
      pdfKey: documentVersion.pdfKey,
      sealedKey: sql<string>`${documentVersion.sealedKey}`.as("sealed"),
      sealedSeq: sql<number>`(select max(${activity.seq}) from ${activity} where ${activity.orgId} = ${orgId}
        and ${activity.jobId} = ${document.jobId} and ${activity.subjectId} = ${documentId}
        and ${activity.verb} = 'document.sealed')`.as("sealed_seq"),
    })
    .from(document)
    .innerJoin(
      documentVersion,
      and(
        eq(documentVersion.orgId, document.orgId),
        eq(documentVersion.documentId, document.id),
        eq(documentVersion.n, document.sentVersion),
        isNotNull(documentVersion.sealedKey),
        isReader ? sql`${documentVersion.n} in ${readableVersions(viewer, sql`${documentId}`)}` : undefined,
      ),
    )
    .where(and(reachableDocuments(viewer), eq(document.id, documentId)));
  if (!found) throw notFound("document");
  const [signatures, , unsalted, stored, taken, attached] = await db.batch([
    ...sealingReads(db, orgId, documentId, found.jobId, found.n),
    db
      .select()
      .from(activity)
      .where(
        and(
          eq(activity.orgId, orgId),
          eq(activity.jobId, found.jobId),
          ne(activity.salt, ""),
          lte(activity.seq, found.sealedSeq),
        ),
      )
      .orderBy(asc(activity.seq))
      .limit(MOST_ROWS),
    db
      .select({ id: comment.id })
      .from(comment)
      .where(and(eq(comment.orgId, orgId), eq(comment.jobId, found.jobId), isNotNull(comment.removedAt))),
    sentFiles(db, orgId, documentId, found.n),
  ]);
  return {
    ...found,
    from: unsalted[0] ?? LOG_START,
    rows: stored.map((row) => ({ row: toActivity(row), hash: row.hash, salt: row.salt })),
    /** Comments whose words were taken back. */
    removed: new Set(taken.map(({ id }) => id)),
    attached,
    consentVersions: [...new Set(signatures.map(({ consentVersion }) => consentVersion))],
  };
}
