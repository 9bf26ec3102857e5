import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { DocumentFacts } from "#db/queries/document-facts.ts";
import { standingOrder, workSchedule } from "#db/schema/index.ts";
import type { Draft } from "#domain/document/draft.ts";
import { conflict } from "#domain/refusal.ts";
import type { CommandContext } from "../command.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { scopeWrites, termsRow } from "../standing-order/terms-row.ts";
import type { Commitment } from "./commitment.ts";

/** Rules S1, M6: an accepted document of this kind is a standing order from now on. It commits nothing by itself. */
export function standingOrderOf(
  { db, orgId, now }: CommandContext,
  { row, sent, around }: DocumentFacts,
  { standing }: Draft,
): Commitment {
  if (!row.contractorId || !standing || !sent)
    throw conflict("incomplete", "It names no contractor or no terms. Ask who sent it for a new one.");
  const { terms } = standing;
  const made = {
    orgId,
    id: row.id,
    jobId: row.jobId,
    contractorId: row.contractorId,
    number: row.number,
    title: row.title,
    currency: around.currency,
    managerId: around.managerId,
    createdAt: now,
    ...termsRow(terms, sent.sentBy),
  };
  return {
    row: {},
    writes: [
      db.insert(standingOrder).values(made),
      ...scopeWrites(db, made, terms),
      ...(row.ofDocumentId ? [lookAtRecurring(db, orgId, row.ofDocumentId)] : []),
    ],
    log: [
      standingRow(made, "opened", {
        validFrom: terms.validFrom,
        validTo: terms.validTo,
        capMinor: terms.capMinor,
      }),
    ],
  };
}

/** What comes round under the standing order that is renewed may go on under this one. */
const lookAtRecurring = (db: Db, orgId: string, standingOrderId: string) =>
  db
    .update(workSchedule)
    .set({ lookOn: "", version: sql`${workSchedule.version} + 1` })
    .where(
      and(
        eq(workSchedule.orgId, orgId),
        eq(workSchedule.standingOrderId, standingOrderId),
        isNull(workSchedule.removedAt),
      ),
    );
