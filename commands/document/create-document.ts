import { z } from "zod";
import { readDocumentPlan } from "#db/queries/document-plan.ts";
import { manager } from "#domain/access/may.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { documentKinds, kindFacts, typeOf } from "#domain/document/kinds.ts";
import { packaged, showFirst } from "#domain/document/package.ts";
import { fromTemplate } from "#domain/document/template.ts";
import { conflict, invalid, notFound } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { defineCommand } from "../command.ts";
import { id, optionalWords } from "../input.ts";
import { newDraft } from "./new-draft.ts";
import { nextNumber } from "./number.ts";

const optionalId = z.string().max(40).optional();

/** Rule D1: a document is packaged from chosen budget items. Throws `job_cancelled`, `no_customer`, `not_accepted`, `item_gone`. */
export const createDocument = defineCommand({
  name: "document/create",
  summary: "Package chosen lines of a job's budget into a draft of a document.",
  who: manager,
  input: z.object({
    jobId: id,
    /** What is made from an order, or as a standing order, has a command of its own. */
    kind: z
      .enum(documentKinds, { error: "Choose what to make." })
      .exclude(["bill", "standing_order", "standing_change"]),
    /** Left out, it begins without lines. */
    itemIds: z.preprocess((ids) => [ids ?? []].flat(), z.array(z.string().max(40)).max(2_000)),
    title: optionalWords(200),
    /** For what goes to a contractor; a bid request may be given its bidders later. */
    contractorId: optionalId,
    assetId: optionalId,
    /** The order a change order alters, or an invoice or a bill draws on. */
    ofDocumentId: optionalId,
    /** Left out, the organisation's own template of the kind, if it has one. */
    templateId: optionalId,
  }),
  async run(context, given) {
    const { db, viewer, now, newId } = context;
    const { kind } = given;
    const plan = await readDocumentPlan(db, viewer, given);
    const { organisation, job } = plan;
    if (!organisation || !job) throw notFound("job");
    if (job.state === "cancelled")
      throw conflict("job_cancelled", `Job ${job.number} is cancelled. It takes no new documents.`);
    const facts = kindFacts[kind];
    const isOurs = facts.party === "customer";
    if (isOurs && !job.customerId)
      throw conflict("no_customer", "This job has no customer yet. Choose one on the job first.");
    if (!isOurs && kind !== "bid_request" && !plan.contractor)
      throw invalid("Choose a contractor from the list.", "contractorId");
    if (facts.type === "vendor_order" && !plan.asset)
      throw invalid("Choose the asset that it is for.", "assetId");
    const needsOrder = kind === "change_order" || kind === "customer_invoice";
    if (needsOrder && (plan.order?.state !== "accepted" || typeOf(plan.order.kind) !== "customer_order"))
      throw invalid("Choose the accepted order that it belongs to.", "ofDocumentId", "not_accepted");
    const known = new Set(plan.budget.items.map(({ id: one }) => one));
    if (given.itemIds.some((one) => !known.has(one)))
      throw conflict("item_gone", "A line you chose is no longer in the budget. Choose again.", "itemIds");

    const [first] = plan.contacts;
    const { timeZone } = organisation;
    const numbered = nextNumber(plan.series, now, timeZone);
    const values = {
      customer: job.customerName ?? plan.contractor?.name ?? "",
      job: job.title,
      site: job.siteName,
      number: numbered.number,
    };
    const begun = { today: dayKey(now, timeZone), values, newId };
    const draft = {
      ...emptyDraft,
      show: showFirst(kind),
      ...(plan.template && fromTemplate(plan.template.content, begun)),
      ...packaged(kind, plan.budget, new Set(given.itemIds)),
      title: given.title ?? job.title,
      preparedFor:
        // Of a bid request these would be the customer's, who is not asked
        kind !== "bid_request" && plan.contacts.length === 1 && first
          ? [{ contactId: first.id, name: first.name, email: first.email, role: "signer" as const }]
          : [],
    };
    const made = newDraft(
      context,
      {
        jobId: job.id,
        kind,
        ...numbered,
        customerId: isOurs ? job.customerId : null,
        contractorId: isOurs || kind === "bid_request" ? null : (plan.contractor?.id ?? null),
        assetId: plan.asset?.id ?? null,
        ofDocumentId: plan.order?.id ?? null,
        draft,
      },
      { lines: draft.lines.length },
    );
    return {
      writes: made.writes,
      log: made.log,
      result: { documentId: made.id, jobId: job.id, number: made.number },
    };
  },
});
