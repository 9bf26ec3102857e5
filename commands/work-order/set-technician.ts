import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { readLetter } from "#db/queries/work-order-letter.ts";
import { person } from "#db/schema/index.ts";
import { contractorLead } from "#domain/access/may.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { openStates } from "#domain/work-order/states.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, optionalWords } from "../input.ts";
import { workOrderAssignedMail } from "../mail/work-order-assigned-mail.ts";
import { briefOf } from "./brief.ts";
import { changeRow } from "./change-row.ts";
import { entry } from "./entry.ts";
import { sameVersion } from "./move.ts";

/** Rule W8: a lead hands the work to one of their own people, or takes it back to the leads. */
export const setTechnician = defineCommand({
  name: "work-order/set-technician",
  summary: "Give a work order to one of your own people. Left blank, it goes back to the leads.",
  who: contractorLead,
  input: z.object({ workOrderId: id, technicianId: optionalWords(40), expectedVersion }),
  async run(
    { db, viewer, orgId, now, appUrl },
    { workOrderId, technicianId = null, expectedVersion: expected },
  ) {
    const before = await reachWorkOrder(db, viewer, workOrderId);
    sameVersion(before, expected);
    const involved = [before.assigneeId, technicianId].filter((one) => one !== null);
    const people = await db
      .select({
        id: person.id,
        name: person.name,
        email: person.email,
        status: person.status,
        contractorId: person.contractorId,
      })
      .from(person)
      .where(
        and(
          eq(person.orgId, orgId),
          eq(person.contractorId, before.contractorId),
          inArray(person.id, involved),
        ),
      );
    const chosen = people.find((one) => one.id === technicianId);
    if (technicianId !== null && chosen?.status !== "active")
      throw invalid("Choose one of your own people who is active.", "technicianId");
    const result = { workOrderId, technicianId };
    if (technicianId === before.assigneeId) return { writes: [], log: [], result };
    if (!openStates.includes(before.state))
      throw conflict(
        "wrong_state",
        "There is nothing left to do on this work order, so nobody needs to be sent.",
      );

    const row = { ...before, assigneeId: technicianId };
    const about = chosen && chosen.id !== viewer.id ? await readLetter(db, row) : null;
    return {
      writes: [changeRow(db, before, { assigneeId: technicianId })],
      log: [
        entry(
          row,
          technicianId ? "work_order.technician_set" : "work_order.technician_cleared",
          { kind: "work_order", id: row.id },
          {
            person: chosen?.name ?? null,
            was: people.find((one) => one.id === before.assigneeId)?.name ?? null,
          },
        ),
      ],
      mail:
        about && chosen
          ? [
              workOrderAssignedMail({
                to: chosen.email,
                organisation: about.organisation.name,
                assignedBy: viewer.name,
                order: briefOf(row, { organisation: about.organisation, place: about.place, now }),
                url: `${appUrl}/work/${row.id}`,
              }),
            ]
          : [],
      cards: [row.id],
      goodbyes: involved.map((personId) => ({ personId, reason: "changed" as const })),
      result,
    };
  },
});
