import { eq } from "drizzle-orm";
import type { DocumentKind } from "#domain/document/kinds.ts";
import { firstPattern } from "#domain/document/numbering.ts";
import type { Db } from "../client.ts";
import { documentPattern } from "../schema/index.ts";

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
