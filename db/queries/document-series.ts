import { and, desc, eq } from "drizzle-orm";
import type { DocumentKind } from "#domain/document/kinds.ts";
import { firstPattern } from "#domain/document/numbering.ts";
import type { Db } from "../client.ts";
import { document, documentPattern } from "../schema/index.ts";

/** What the next number of a kind follows from: the organisation's pattern, and the newest document of that kind. */
export const seriesReads = (db: Db, orgId: string, kind: DocumentKind) =>
  [
    db
      .select({ pattern: documentPattern.pattern })
      .from(documentPattern)
      .where(and(eq(documentPattern.orgId, orgId), eq(documentPattern.kind, kind))),
    db
      .select({ serial: document.serial, at: document.createdAt })
      .from(document)
      .where(and(eq(document.orgId, orgId), eq(document.kind, kind)))
      .orderBy(desc(document.createdAt), desc(document.serial))
      .limit(1),
  ] as const;

/** The same by itself, where nothing else is read. */
export async function readSeries(db: Db, orgId: string, kind: DocumentKind) {
  const [patterns, newest] = await db.batch([...seriesReads(db, orgId, kind)]);
  return toSeries(kind, patterns, newest);
}

type Reads = ReturnType<typeof seriesReads>;

export const toSeries = (kind: DocumentKind, patterns: Awaited<Reads[0]>, newest: Awaited<Reads[1]>) => ({
  pattern: patterns[0]?.pattern ?? firstPattern(kind),
  newest: newest[0] ?? null,
});
