import { sql } from "drizzle-orm";
import type { CardChange } from "#domain/board/card.ts";
import type { Activity } from "#domain/log/activity.ts";
import type { Db } from "../client.ts";
import { cardParties, selectCards } from "./card-columns.ts";

/** The cards of work orders that have just changed. */
export const changedCards = (db: Db, orgId: string, workOrderIds: string[]) =>
  selectCards(
    db,
    orgId,
    sql`(select value as id from json_each(${JSON.stringify([...new Set(workOrderIds)])}))`,
    cardParties,
  );

export type ChangedCard = Awaited<ReturnType<typeof changedCards>>[number];

/**
 * Each card with the log row that says what happened to it. A change that no row names, such as one of its job, is
 * told by the newest row of the job.
 */
export const cardChanges = (cards: ChangedCard[], rows: Activity[]): CardChange[] =>
  cards.flatMap(({ customerId, assigneeId, ...card }) => {
    const told =
      rows.findLast((row) => row.workOrderId === card.workOrderId) ??
      rows.findLast((row) => row.jobId === card.jobId);
    if (!told) return [];
    const { verb, actor, at } = told;
    const by = { id: actor.id, name: actor.name };
    return {
      workOrderId: card.workOrderId,
      verb,
      by,
      at,
      contractorId: card.contractorId,
      customerId,
      assigneeId,
      card,
    };
  });
