import { sql } from "drizzle-orm";
import type { CardChange } from "#domain/board/card.ts";
import type { Activity } from "#domain/log/activity.ts";
import type { Db } from "../client.ts";
import { ready } from "../ready.ts";
import { written } from "../written.ts";
import { cardParties, selectCards } from "./card-columns.ts";

const selectChanged = (db: Db) =>
  selectCards(
    db,
    sql.placeholder("orgId"),
    sql`(select value as id from json_each(${sql.placeholder("ids")}))`,
    cardParties,
  );

export type ChangedCard = Awaited<ReturnType<typeof selectChanged>>[number];

/** The cards of work orders that have just changed: a statement for the end of the batch that changes them. */
export const changedCards = (db: Db, orgId: string, workOrderIds: string[]) =>
  ready<ChangedCard>(
    written(db, "changed cards", { orgId, ids: JSON.stringify([...new Set(workOrderIds)]) }, () =>
      selectChanged(db),
    ),
  );

/**
 * Each card with the log row that says what happened to it. A change that no row names, such as one of its job, is
 * told by the newest row of the job.
 */
export const cardChanges = (cards: ChangedCard[], rows: Activity[]): CardChange[] =>
  cards.flatMap(({ customerId, assigneeId, jobId, ...card }) => {
    const told =
      rows.findLast((row) => row.workOrderId === card.workOrderId) ??
      rows.findLast((row) => row.jobId === jobId);
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
