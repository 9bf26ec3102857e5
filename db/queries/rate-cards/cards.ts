import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { RateCard } from "#domain/rate/rate-card.ts";
import type { Db } from "../../client.ts";
import { outer } from "../../outer.ts";
import { rateCard, rateCardVersion, standingOrder, workOrder } from "../../schema/index.ts";

const MOST = 40;

interface Span {
  from: string | SQL;
  to: string | SQL;
}

interface Cards extends Span {
  contractorId: string | SQL;
  standingOrderId?: string | SQL | null | undefined;
}

/**
 * A contractor's cards with the versions that may count on a day of the span: the newest that had begun before it, and
 * those that begin by the day after it. A day more at each end, since SQL knows no zones.
 */
export function cardsStatement(
  db: Db,
  orgId: string,
  { contractorId, standingOrderId = null, from, to }: Cards,
) {
  const named = sql`(select ${standingOrder.rateCardId} from ${standingOrder}
    where ${standingOrder.orgId} = ${orgId} and ${standingOrder.id} = ${standingOrderId})`;
  const begunBefore = sql`coalesce((select max(earlier.n) from ${rateCardVersion} earlier where earlier.org_id = ${outer(rateCard.orgId)}
    and earlier.rate_card_id = ${outer(rateCard.id)} and earlier.valid_from < ${from}), 1)`;
  return db
    .select({
      id: rateCard.id,
      name: rateCard.name,
      currency: rateCard.currency,
      n: rateCardVersion.n,
      validFrom: rateCardVersion.validFrom,
      validTo: rateCardVersion.validTo,
      callOutMinor: rateCardVersion.callOutMinor,
      callOutAfterHoursMinor: rateCardVersion.callOutAfterHoursMinor,
      materialsMarkupBp: rateCardVersion.materialsMarkupBp,
      rates: rateCardVersion.rates,
    })
    .from(rateCard)
    .innerJoin(
      rateCardVersion,
      and(eq(rateCardVersion.orgId, rateCard.orgId), eq(rateCardVersion.rateCardId, rateCard.id)),
    )
    .where(
      and(
        eq(rateCard.orgId, orgId),
        eq(rateCard.contractorId, contractorId),
        sql`coalesce(${rateCard.id} = ${named}, ${isNull(rateCard.archivedAt)})`,
        sql`${rateCardVersion.n} >= ${begunBefore}`,
        sql`${rateCardVersion.validFrom} <= date(${to}, '+1 day')`,
      ),
    )
    .orderBy(asc(rateCard.name), asc(rateCardVersion.n))
    .limit(MOST);
}

type CardRow = Awaited<ReturnType<typeof cardsStatement>>[number];

/** Rule M1: cards of another currency agree nothing here. */
export function toCards(rows: readonly CardRow[], currency: string): RateCard[] {
  const cards = Map.groupBy(
    rows.filter((row) => row.currency === currency),
    ({ id }) => id,
  );
  return [...cards.values()].flatMap((versions) =>
    versions.slice(0, 1).map(({ id, name }) => ({ id, name, versions })),
  );
}

/** From the first to the last day that `workDay` may name of a work order. */
export function spanOfWork(orgId: string, workOrderId: string | SQL): Span {
  const days = (pick: "min" | "max") => sql`(select date(${sql.raw(pick)}(${workOrder.createdAt},
    coalesce(${workOrder.dueAt}, ${workOrder.createdAt}), coalesce(${workOrder.scheduledFrom}, ${workOrder.createdAt})) / 1000,
    'unixepoch') from ${workOrder} where ${workOrder.orgId} = ${orgId} and ${workOrder.id} = ${workOrderId})`;
  return { from: days("min"), to: days("max") };
}
