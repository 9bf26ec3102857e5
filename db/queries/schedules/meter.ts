import { and, desc, eq, sql } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { evidence, workOrder } from "../../schema/index.ts";

/** The newest reading of an asset's meter in a unit, in thousandths; null where none was taken yet. */
export async function newestReading(
  db: Db,
  orgId: string,
  { assetId, unit }: { assetId: string; unit: string },
): Promise<number | null> {
  const [[row]] = await db.batch([
    db
      .select({ readingMilli: evidence.readingMilli })
      .from(evidence)
      .innerJoin(workOrder, and(eq(workOrder.orgId, evidence.orgId), eq(workOrder.id, evidence.workOrderId)))
      .where(
        and(
          eq(evidence.orgId, orgId),
          // Written out, so that the index of readings is used
          sql`${evidence.kind} = 'meter_reading'`,
          sql`lower(${evidence.unit}) = ${unit.toLowerCase()}`,
          eq(workOrder.assetId, assetId),
        ),
      )
      .orderBy(desc(evidence.createdAt))
      .limit(1),
  ]);
  return row?.readingMilli ?? null;
}
