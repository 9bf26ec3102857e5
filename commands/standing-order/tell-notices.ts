import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { readOrganisation } from "#db/queries/organisation.ts";
import { contractorPeople, onePerson } from "#db/queries/people-to-tell.ts";
import { untoldOf } from "#db/queries/standing-orders/notices.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { standingOrderNotice } from "#db/schema/index.ts";
import { anySystem } from "#domain/access/may.ts";
import { defineCommand, type Plan } from "../command.ts";
import { id } from "../input.ts";
import { standingNoticedMail } from "../mail/standing-noticed-mail.ts";
import { standingRow } from "./log-row.ts";

interface Told {
  standingOrderId: string;
  /** Null where there was nothing to tell. */
  toldBp: number | null;
}

/**
 * Tells both sides how much of a standing order is used, once for each level and cap (rule S1). Of several levels that
 * were reached at once only the highest is told; one of a cap that was changed meanwhile is not.
 */
export const tellNotices = defineCommand({
  name: "standing-order/tell-notices",
  summary: "Tell both sides that a level of a standing order's cap is reached.",
  who: anySystem,
  input: z.object({ standingOrderId: id }),
  async run({ db, viewer, orgId, now, appUrl }, { standingOrderId }): Promise<Plan<Told>> {
    const [{ row }, untold] = await Promise.all([
      reachStanding(db, viewer, standingOrderId),
      untoldOf(db, orgId, standingOrderId),
    ]);
    if (untold.length === 0) return { writes: [], log: [], result: { standingOrderId, toldBp: null } };
    // Those that were read, and no level that is reached meanwhile
    const told = untold.map(({ capMinor, levelBp }) =>
      db
        .update(standingOrderNotice)
        .set({ toldAt: now })
        .where(
          and(
            eq(standingOrderNotice.orgId, orgId),
            eq(standingOrderNotice.standingOrderId, standingOrderId),
            eq(standingOrderNotice.capMinor, capMinor),
            eq(standingOrderNotice.levelBp, levelBp),
          ),
        ),
    );
    const [top] = untold
      .filter(({ capMinor }) => capMinor === row.capMinor)
      .sort((a, b) => b.levelBp - a.levelBp);
    if (!top) return { writes: told, log: [], result: { standingOrderId, toldBp: null } };
    const { levelBp, usedMinor, capMinor } = top;
    const [organisation, staff, leads] = await Promise.all([
      readOrganisation(db, orgId),
      onePerson(db, orgId, row.managerId),
      contractorPeople(db, orgId, row.contractorId),
    ]);
    const mailTo = (path: string) => (to: { email: string }) =>
      standingNoticedMail({
        to: to.email,
        organisation: organisation.name,
        standing: row,
        ...{ levelBp, usedMinor, capMinor },
        url: `${appUrl}${path}/${row.id}`,
      });
    return {
      writes: told,
      log: [standingRow(row, "noticed", { levelBp, usedMinor, capMinor })],
      mail: [...staff.map(mailTo("/standing-orders")), ...leads.map(mailTo("/work/standing-orders"))],
      result: { standingOrderId, toldBp: levelBp },
    };
  },
});
