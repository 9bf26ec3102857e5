import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { milestonesFor } from "#db/queries/document-milestones.ts";
import { readSeries } from "#db/queries/document-series.ts";
import { documentMilestone } from "#db/schema/index.ts";
import { anyOf, anySystem, manager } from "#domain/access/may.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { draftInvoice } from "./draft-invoice.ts";
import { documentRow } from "./log-row.ts";

/** A part of an accepted order is reached: its invoice is drafted, once. Throws `reached`, `not_accepted`. */
export const reachMilestone = defineCommand({
  name: "document/reach-milestone",
  summary: "Say that a part of an accepted order is reached: its invoice is drafted.",
  who: anyOf(manager, anySystem),
  input: z.object({ documentId: id, milestoneId: id }),
  async run(context, { documentId, milestoneId }) {
    const { db, viewer, orgId, now } = context;
    const facts = await reachDocument(db, viewer, documentId);
    const { row, sent, recipients, around } = facts;
    const [parts, series] = await Promise.all([
      milestonesFor(db, orgId, documentId),
      readSeries(db, orgId, "customer_invoice"),
    ]);
    const part = parts.find(({ id: one }) => one === milestoneId);
    if (!part || !sent) throw notFound("payment");
    if (row.state !== "accepted") throw conflict("not_accepted", `${row.number} is not accepted.`);
    if (part.reachedAt !== null)
      throw conflict("reached", `${part.name} is reached already, and has its invoice.`);
    const { content, choices } = sent;
    const ordered = { order: row, content, choices, recipients, series, timeZone: around.timeZone };
    const invoice = draftInvoice(context, ordered, part);
    return {
      writes: [
        ...invoice.writes,
        db
          .update(documentMilestone)
          .set({ reachedAt: now, invoiceId: invoice.id })
          .where(
            and(
              eq(documentMilestone.orgId, orgId),
              eq(documentMilestone.documentId, documentId),
              eq(documentMilestone.id, milestoneId),
            ),
          ),
      ],
      log: [documentRow(row, "reached", [], { part: part.name }), ...invoice.log],
      result: { documentId, invoiceId: invoice.id, number: invoice.number },
    };
  },
});
