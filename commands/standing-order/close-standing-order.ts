import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { readOrganisation } from "#db/queries/organisation.ts";
import { contractorPeople } from "#db/queries/people-to-tell.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { standingOrder } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, reason } from "../input.ts";
import { standingClosedMail } from "../mail/standing-closed-mail.ts";
import { looksCurrent } from "../row-version.ts";
import { standingRow } from "./log-row.ts";

/** Ends a standing order early. Call-offs that are made stay. Throws `standing_closed`, `stale_version`. */
export const closeStandingOrder = defineCommand({
  name: "standing-order/close",
  summary:
    "Close a standing order, with a reason: nothing more is called off, and what was called off stays.",
  who: manager,
  input: z.object({ standingOrderId: id, expectedVersion, reason }),
  async run({ db, viewer, orgId, now, appUrl }, { standingOrderId, expectedVersion: seen, reason: why }) {
    const { row } = await reachStanding(db, viewer, standingOrderId);
    looksCurrent(row, seen, "standing order");
    if (row.state === "closed")
      throw conflict("standing_closed", `Standing order ${row.number} is closed already.`);
    const [organisation, leads] = await Promise.all([
      readOrganisation(db, orgId),
      contractorPeople(db, orgId, row.contractorId),
    ]);
    return {
      writes: [
        db
          .update(standingOrder)
          .set({
            state: "closed",
            closedAt: now,
            closedBy: viewer.name,
            closeReason: why,
            version: row.version + 1,
          })
          .where(and(eq(standingOrder.orgId, orgId), eq(standingOrder.id, row.id))),
      ],
      log: [standingRow(row, "closed", { reason: why })],
      mail: leads.map(({ email: to }) =>
        standingClosedMail({
          to,
          organisation: organisation.name,
          number: row.number,
          title: row.title,
          closedBy: viewer.name,
          reason: why,
          url: `${appUrl}/work/standing-orders/${row.id}`,
        }),
      ),
      result: { standingOrderId: row.id, state: "closed" as const, version: row.version + 1 },
    };
  },
});
