import type { BatchItem } from "drizzle-orm/batch";
import type { ActivityDraft } from "#db/log.ts";
import { document } from "#db/schema/index.ts";
import type { Draft } from "#domain/document/draft.ts";
import { documentFigures, firstChoices } from "#domain/document/figures.ts";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { ActivityData } from "#domain/log/activity.ts";
import type { CommandContext } from "../command.ts";
import { documentRow } from "./log-row.ts";

interface NewDraft
  extends Partial<
    Pick<typeof document.$inferInsert, "customerId" | "contractorId" | "assetId" | "ofDocumentId" | "orderId">
  > {
  jobId: string;
  kind: DocumentKind;
  serial: number;
  number: string;
  draft: Draft;
}

/** A document as it begins: a draft with its number and figures, that only staff see. `told` goes into its log row. */
export function newDraft(
  { db, viewer, orgId, now, newId }: CommandContext,
  { draft, customerId = null, contractorId = null, ...about }: NewDraft,
  told: ActivityData,
): { id: string; number: string; writes: BatchItem<"sqlite">[]; log: ActivityDraft[] } {
  const { netMinor, taxMinor, grossMinor } = documentFigures(draft, firstChoices(draft.lines));
  const row = {
    ...about,
    orgId,
    id: newId(),
    title: draft.title,
    state: "draft" as const,
    customerId,
    contractorId,
    draft,
    netMinor,
    taxMinor,
    grossMinor,
    createdBy: viewer.name,
    createdAt: now,
    stateAt: now,
  };
  return {
    id: row.id,
    number: row.number,
    writes: [db.insert(document).values(row)],
    log: [documentRow(row, "drafted", [], told)],
  };
}
