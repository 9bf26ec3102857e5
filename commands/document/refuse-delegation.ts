import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { delegation } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { delegationRefusedMail } from "../mail/delegation-refused-mail.ts";
import { openDelegation } from "./delegation-facts.ts";
import { documentRow } from "./log-row.ts";

/** Whoever asked is told that they are still the one to answer. Throws `decided`, `not_waiting`. */
export const refuseDelegation = defineCommand({
  name: "document/refuse-delegation",
  summary: "Refuse that a recipient's colleague answers a document in their place.",
  who: manager,
  input: z.object({ delegationId: id }),
  async run(context, { delegationId }) {
    const { db, viewer, orgId, now } = context;
    const { asked, from, facts } = await openDelegation(context, delegationId);
    const { row, around } = facts;
    return {
      writes: [
        db
          .update(delegation)
          .set({ state: "refused", decidedAt: now, decidedBy: viewer.name, version: asked.version + 1 })
          .where(and(eq(delegation.orgId, orgId), eq(delegation.id, delegationId))),
      ],
      log: [documentRow(row, "delegation_refused", [], { from: from.name, to: asked.name })],
      mail: [
        {
          contactId: from.contactId,
          ...delegationRefusedMail({
            to: from.email,
            organisation: around.organisation,
            name: from.name,
            by: viewer.name,
            colleague: asked.name,
            number: row.number,
            title: row.title,
          }),
        },
      ],
      result: { documentId: row.id },
    };
  },
});
