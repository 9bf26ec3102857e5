import { and, desc, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { document, documentVersion } from "../schema/index.ts";
import { reachableDocuments } from "../scopes.ts";

/** Where the PDF of a version lies, the newest where none is asked for. Throws `not_found`. */
export async function readVersionFile(db: Db, viewer: Viewer, documentId: string, n?: number) {
  const [file] = await db
    .select({
      n: documentVersion.n,
      number: document.number,
      pdfKey: documentVersion.pdfKey,
      sealedKey: documentVersion.sealedKey,
    })
    .from(document)
    .innerJoin(
      documentVersion,
      and(eq(documentVersion.orgId, document.orgId), eq(documentVersion.documentId, document.id)),
    )
    .where(
      and(
        reachableDocuments(viewer),
        eq(document.id, documentId),
        n === undefined ? undefined : eq(documentVersion.n, n),
      ),
    )
    .orderBy(desc(documentVersion.n))
    .limit(1);
  if (!file) throw notFound("document");
  return file;
}
