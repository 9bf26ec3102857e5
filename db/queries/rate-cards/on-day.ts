import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { RateCard } from "#domain/rate/rate-card.ts";
import { type DayRate, ratesOn } from "#domain/rate/rates-on.ts";
import { workDay } from "#domain/standing-order/work-day.ts";
import type { Db } from "../../client.ts";
import { outer } from "../../outer.ts";
import { rateCard, rateCardVersion, workOrder } from "../../schema/index.ts";

const MOST = 40;

interface Span {
  from: string | SQL;
  to: string | SQL;
}

/**
 * A contractor's cards with the versions that may count on a day of the span: the newest that had begun before it, and
 * those that begin by the day after it. A day more at each end, since SQL knows no zones.
 */
export function cardsStatement(db: Db, orgId: string, contractorId: string | SQL, { from, to }: Span) {
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
        isNull(rateCard.archivedAt),
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

export interface RatesAsked {
  contractorId: string;
  currency: string;
  /** `YYYY-MM-DD` where the organisation is. */
  day: string;
  /** One card alone, such as that of a standing order; left out, all of the contractor's. */
  rateCardId?: string | null | undefined;
}

/** What a contractor's cards agree on a day: what lines are offered, and held against with `agreedFor`. */
export async function readRates(db: Db, orgId: string, asked: RatesAsked): Promise<DayRate[]> {
  const { contractorId, currency, day, rateCardId } = asked;
  const cards = toCards(await cardsStatement(db, orgId, contractorId, { from: day, to: day }), currency);
  return ratesOn(rateCardId ? cards.filter(({ id }) => id === rateCardId) : cards, day);
}

type Work = Parameters<typeof workDay>[0] & { contractorId: string };

/** What to ask for the lines of a work order: the rates on the day of its work. */
export const ratesOf = (
  work: Work,
  { currency, timeZone }: { currency: string; timeZone: string },
): RatesAsked => ({
  contractorId: work.contractorId,
  currency,
  day: workDay(work, timeZone),
});

/** From the first to the last day that `workDay` may name of a work order. */
export function spanOfWork(orgId: string, workOrderId: string | SQL): Span {
  const days = (pick: "min" | "max") => sql`(select date(${sql.raw(pick)}(${workOrder.createdAt},
    coalesce(${workOrder.dueAt}, ${workOrder.createdAt}), coalesce(${workOrder.scheduledFrom}, ${workOrder.createdAt})) / 1000,
    'unixepoch') from ${workOrder} where ${workOrder.orgId} = ${orgId} and ${workOrder.id} = ${workOrderId})`;
  return { from: days("min"), to: days("max") };
}
