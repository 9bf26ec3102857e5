import { eq } from "drizzle-orm";
import type { DocumentKind } from "#domain/document/kinds.ts";
import { firstPattern } from "#domain/document/numbering.ts";
import type { Db } from "../client.ts";
import { documentPattern, organisation } from "../schema/index.ts";

/** How the organisation numbers its documents, for a batch; `patternFor` picks one of them. */
export const documentPatterns = (db: Db, orgId: string) =>
  db
    .select({ kind: documentPattern.kind, pattern: documentPattern.pattern })
    .from(documentPattern)
    .where(eq(documentPattern.orgId, orgId));

export const patternFor = (
  patterns: readonly { kind: DocumentKind; pattern: string }[],
  kind: DocumentKind,
): string => patterns.find((one) => one.kind === kind)?.pattern ?? firstPattern(kind);

/** What stands on a paper whatever it says: the organisation, and how it numbers. */
export async function readLetterhead(db: Db, orgId: string) {
  const [organisations, patterns] = await db.batch([
    db.select().from(organisation).where(eq(organisation.id, orgId)),
    documentPatterns(db, orgId),
  ]);
  const [row] = organisations;
  if (!row) throw new Error(`No organisation ${orgId}`);
  return { organisation: row, patterns };
}
