import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { standingOrderNotice } from "../../schema/index.ts";

/** Standing orders with a level that nobody was told of yet. */
export const untoldNotices = (db: Db, limit: number): Promise<{ orgId: string; standingOrderId: string }[]> =>
  db
    .selectDistinct({
      orgId: standingOrderNotice.orgId,
      standingOrderId: standingOrderNotice.standingOrderId,
    })
    .from(standingOrderNotice)
    .where(isNull(standingOrderNotice.toldAt))
    .limit(limit);

/** What is still to be told of one. */
export const untoldOf = (db: Db, orgId: string, standingOrderId: string) =>
  db
    .select()
    .from(standingOrderNotice)
    .where(
      and(
        eq(standingOrderNotice.orgId, orgId),
        eq(standingOrderNotice.standingOrderId, standingOrderId),
        isNull(standingOrderNotice.toldAt),
      ),
    );
