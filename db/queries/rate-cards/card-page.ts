import { and, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { periodsOf } from "#domain/rate/in-force.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { contractor, person, rateCard, rateCardVersion } from "../../schema/index.ts";
import { reachableRateCards } from "../../scopes.ts";

const MOST_VERSIONS = 200;

interface Asked {
  id: string;
  /** The version to show; left out, the one that counts on the day, else the newest. */
  n?: number | undefined;
  /** Today where the organisation is, `YYYY-MM-DD`. */
  day: string;
}

/** One card with one of its versions, and when each of them counts. One batch. Throws `not_found`. */
export async function readRateCard(db: Db, viewer: Viewer, { id, n, day }: Asked) {
  const ofCard = and(eq(rateCardVersion.orgId, viewer.orgId), eq(rateCardVersion.rateCardId, id));
  const begun = sql`(select max(n) from ${rateCardVersion} where ${ofCard} and valid_from <= ${day})`;
  const newest = sql`(select max(n) from ${rateCardVersion} where ${ofCard})`;
  const [cards, shown, versions] = await db.batch([
    db
      .select({
        id: rateCard.id,
        name: rateCard.name,
        currency: rateCard.currency,
        archivedAt: rateCard.archivedAt,
        version: rateCard.version,
        contractorId: rateCard.contractorId,
        contractorName: sql<string>`${contractor.name}`.as("contractor_name"),
      })
      .from(rateCard)
      .innerJoin(
        contractor,
        and(eq(contractor.orgId, rateCard.orgId), eq(contractor.id, rateCard.contractorId)),
      )
      .where(and(reachableRateCards(viewer), eq(rateCard.id, id))),
    db
      .select()
      .from(rateCardVersion)
      .where(and(ofCard, sql`${rateCardVersion.n} = ${n ?? sql`coalesce(${begun}, ${newest})`}`)),
    db
      .select({
        n: rateCardVersion.n,
        validFrom: rateCardVersion.validFrom,
        validTo: rateCardVersion.validTo,
        note: rateCardVersion.note,
        createdAt: rateCardVersion.createdAt,
        createdByName: sql<string>`coalesce(${person.name}, ${rateCardVersion.createdBy})`.as(
          "created_by_name",
        ),
      })
      .from(rateCardVersion)
      .leftJoin(
        person,
        and(eq(person.orgId, rateCardVersion.orgId), eq(person.id, rateCardVersion.createdBy)),
      )
      .where(ofCard)
      .orderBy(desc(rateCardVersion.n))
      .limit(MOST_VERSIONS),
  ]);
  const [card] = cards;
  const [version] = shown;
  if (!card || !version) throw notFound("rate card");
  const periods = new Map(periodsOf(versions).map((period) => [period.n, period]));
  const { callOutMinor, callOutAfterHoursMinor, materialsMarkupBp, rates } = version;
  return {
    card,
    shown: { n: version.n, callOutMinor, callOutAfterHoursMinor, materialsMarkupBp, rates },
    versions: versions.map((each) => ({ ...each, period: periods.get(each.n) ?? null })),
  };
}

export type RateCardPage = Awaited<ReturnType<typeof readRateCard>>;
