import { sql } from "drizzle-orm";
import type { CardChange } from "#domain/board/card.ts";
import type { Activity } from "#domain/log/activity.ts";
import type { Db } from "../client.ts";
import { ready, type Text } from "../ready.ts";
import { cardParties, selectCards } from "./card-columns.ts";

/** Stand in the text for what a request brings. */
const ORG_ID = "\0org";
const WORK_ORDER_IDS = "\0ids";

const select = (db: Db) =>
  selectCards(db, ORG_ID, sql`(select value as id from json_each(${WORK_ORDER_IDS}))`, cardParties);

export type ChangedCard = Awaited<ReturnType<typeof select>>[number];

let known: { text: Text; names: string[] } | undefined;

function workedOut(db: Db) {
  const query = select(db);
  return { text: query.toSQL(), names: Object.keys(query._.selectedFields) };
}

/** The cards of work orders that have just changed: a statement for the end of the batch that changes them. */
export function changedCards(db: Db, orgId: string, workOrderIds: string[]) {
  known ??= workedOut(db);
  const { text, names } = known;
  const values: Record<string, string> = {
    [ORG_ID]: orgId,
    [WORK_ORDER_IDS]: JSON.stringify([...new Set(workOrderIds)]),
  };
  const params = text.params.map((value) => (typeof value === "string" ? (values[value] ?? value) : value));
  return ready(
    db,
    { sql: text.sql, params },
    (row) => Object.fromEntries(names.map((name, i) => [name, row[i]])) as unknown as ChangedCard,
  );
}

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
