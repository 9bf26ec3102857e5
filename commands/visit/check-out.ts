import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { openVisits } from "#db/queries/visits.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { visit } from "#db/schema/index.ts";
import { contractorLead, contractorPerson } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id, optionalWords } from "../input.ts";
import { entry } from "../work-order/entry.ts";

/** A person checks out themselves; a lead also somebody who forgot. */
export const checkOut = defineCommand({
  name: "visit/check-out",
  summary:
    "Say that you left the site, with a note if there is something to tell. Leads may name another person's visit.",
  who: contractorPerson,
  input: z.object({ workOrderId: id, visitId: optionalWords(40), note: optionalWords(1_000) }),
  async run({ db, viewer, orgId, now }, { workOrderId, visitId, note }) {
    const row = await reachWorkOrder(db, viewer, workOrderId);
    const there = await openVisits(db, row);
    const theirs = (one: { id: string; personId: string }) =>
      visitId && contractorLead(viewer) ? one.id === visitId : one.personId === viewer.id;
    const found = there.find(theirs);
    if (!found)
      throw conflict("not_checked_in", "Nobody is checked in here, so there is nothing to check out of.");
    return {
      writes: [
        db
          .update(visit)
          .set({ checkedOutAt: now, note: note ?? null })
          .where(and(eq(visit.orgId, orgId), eq(visit.id, found.id))),
      ],
      log: [
        entry(
          row,
          "visit.checked_out",
          { kind: "visit", id: found.id },
          { person: found.personName, ...(note && { note }) },
        ),
      ],
      result: { visitId: found.id, workOrderId: row.id },
    };
  },
});
