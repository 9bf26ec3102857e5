import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { RateCard } from "#domain/rate/rate-card.ts";
import { type DayRate, ratesOn } from "#domain/rate/rates-on.ts";
import { workDay } from "#domain/rate/work-day.ts";
import type { Db } from "../../client.ts";
import { outer } from "../../outer.ts";
import { rateCard, rateCardVersion, workOrder } from "../../schema/index.ts";

const MOST = 40;

/**
 * A contractor's cards with the versions that may count on a day, "2026-03-03": the newest that had begun the day
 * before, and those that begin by the day after, since SQL knows no zones.
 */
export function cardsStatement(db: Db, orgId: string, contractorId: string | SQL, day: string | SQL) {
  const begunBefore = sql`coalesce((select max(earlier.n) from ${rateCardVersion} earlier where earlier.org_id = ${outer(rateCard.orgId)}
    and earlier.rate_card_id = ${outer(rateCard.id)} and earlier.valid_from < ${day}), 1)`;
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
        sql`${rateCardVersion.validFrom} <= date(${day}, '+1 day')`,
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
  const cards = toCards(await cardsStatement(db, orgId, contractorId, day), currency);
  return ratesOn(rateCardId ? cards.filter(({ id }) => id === rateCardId) : cards, day);
}

interface Planned {
  contractorId: string;
  scheduledFrom: number | null;
  dueAt: number | null;
  createdAt: number;
}

/** What to ask for the lines of a work order: the rates on the day of its work. */
export const ratesOf = (
  work: Planned,
  { currency, timeZone }: { currency: string; timeZone: string },
): RatesAsked => ({ contractorId: work.contractorId, currency, day: workDay(work, timeZone) });

/** The day of a work order as its rates see it, to the zone: near enough for `cardsStatement`. */
export const dayOfWork = (workOrderId: string | SQL, orgId: string) =>
  sql`(select date(coalesce(${workOrder.scheduledFrom}, ${workOrder.dueAt}, ${workOrder.createdAt}) / 1000, 'unixepoch')
    from ${workOrder} where ${workOrder.orgId} = ${orgId} and ${workOrder.id} = ${workOrderId})`;
