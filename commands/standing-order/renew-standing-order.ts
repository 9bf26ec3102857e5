import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { readStandingPlan } from "#db/queries/standing-orders/plan.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { manager } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { renewedTerms } from "#domain/standing-order/renewed.ts";
import { defineCommand } from "../command.ts";
import { newDraft } from "../document/new-draft.ts";
import { id } from "../input.ts";
import { standingDraft } from "./standing-draft.ts";

/** Drafts the standing order that follows on: the terms and words of this one, for as long again. Throws `contractor_gone`. */
export const renewStandingOrder = defineCommand({
  name: "standing-order/renew",
  summary: "Draft a new standing order with the same terms, for the time that follows on, as long as before.",
  who: manager,
  input: z.object({ standingOrderId: id }),
  async run(context, { standingOrderId }) {
    const { db, viewer, orgId } = context;
    const { row, terms } = await reachStanding(db, viewer, standingOrderId);
    const { contractorId, jobId } = row;
    const kind = "standing_order" as const;
    const [plan, { sent }] = await Promise.all([
      readStandingPlan(db, orgId, { kind, contractorId, jobId, siteIds: [], assetIds: [] }),
      reachDocument(db, viewer, standingOrderId),
    ]);
    if (!plan.contractor)
      throw conflict("contractor_gone", `${row.contractorName} is archived. Restore the contractor first.`);
    const renewed = renewedTerms(terms);
    const { numbered, draft } = standingDraft(context, plan, {
      kind,
      title: row.title,
      job: plan.job ?? row,
      standing: { terms: renewed, before: null },
    });
    const known = new Set(plan.contacts.map((one) => one.id));
    const content = sent && {
      cover: sent.content.cover,
      scope: sent.content.scope,
      terms: sent.content.terms,
      footer: sent.content.footer,
      signed: sent.content.signed,
      preparedFor: sent.content.preparedFor.filter(({ contactId }) => known.has(contactId)),
    };
    const made = newDraft(
      context,
      {
        jobId,
        kind,
        ...numbered,
        contractorId,
        ofDocumentId: row.id,
        draft: { ...draft, ...content },
      },
      { of: row.number, validFrom: renewed.validFrom, validTo: renewed.validTo, capMinor: renewed.capMinor },
    );
    return {
      writes: made.writes,
      log: made.log,
      result: { documentId: made.id, standingOrderId: row.id, number: made.number },
    };
  },
});
