import { z } from "zod";
import { ratesOf, readRates } from "#db/queries/rate-cards/on-day.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { readPlan } from "#db/queries/work-order-plan.ts";
import { checklistItem, job, order, orderLine, workOrder } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { invalid } from "#domain/refusal.ts";
import { workDay } from "#domain/standing-order/work-day.ts";
import { defineCommand } from "../command.ts";
import { chosen, moment, optionalWords, positiveMoney, proposedLines, ticked, words } from "../input.ts";
import { priceLines, sumOfLines } from "../lines.ts";
import { resolveMoment } from "../moment.ts";
import { calledOff } from "../standing-order/called-off.ts";
import { assignmentMails } from "./assignment-mails.ts";
import { audienceOf, customerFacts } from "./audience.ts";
import { checklistOf } from "./checklist.ts";
import { givenDates, givenFacts } from "./giving.ts";
import { resolveSchedule } from "./schedule.ts";

const input = z.object({
  assetId: chosen("an asset"),
  description: words("what needs doing", 4_000),
  contractorId: chosen("a contractor"),
  jobId: z.string().max(40).optional(),
  jobTypeId: z.string().max(40).optional(),
  priority: z.enum(["low", "normal", "high", "urgent"]).default("normal"),
  nteMinor: positiveMoney.optional(),
  lines: proposedLines.default([]),
  askForQuote: ticked,
  dueAt: moment.optional(),
  scheduledFrom: moment.optional(),
  scheduledTo: moment.optional(),
  /** One item a line. */
  checklist: optionalWords(4_000),
  shareWithCustomer: ticked,
  /** What it is called off from (rule S2). */
  standingOrderId: z.string().max(40).optional(),
  /** Saved without giving it to anybody: no mail, and the contractor sees nothing. */
  asDraft: ticked,
});

/** Rules W1, W5, W6: one step makes the work order, its purchase order and the assignment, and the job where none is chosen. */
export const createWorkOrder = defineCommand({
  name: "work-order/create",
  summary: "Give a contractor work: makes the work order, its purchase order and the assignment in one step.",
  who: manager,
  input,
  async run({ db, viewer, orgId, now, newId, appUrl }, given) {
    const plan = await readPlan(db, orgId, given, now);
    const { organisation, place, contractor, jobType } = plan;
    if (!organisation || !place) throw invalid("Choose an asset from the list.", "assetId");
    if (!contractor) throw invalid("Choose a contractor from the list.", "contractorId");
    if (given.jobId && !plan.job) throw invalid("Choose a job from the list.", "jobId");
    if (given.jobTypeId && !jobType) throw invalid("Choose a job type from the list.", "jobTypeId");

    const ids = { job: plan.job?.id ?? newId(), workOrder: newId(), order: newId() };
    const shared = given.shareWithCustomer ? (plan.job?.customerId ?? place.customerId) : null;
    const zone = organisation.timeZone;
    const dates = { dueAt: resolveMoment(given.dueAt, zone, "dueAt"), ...resolveSchedule(given, zone) };
    const work = { ...dates, contractorId: contractor.id, createdAt: now };
    const asked = { ...ratesOf(work, organisation), standingOrderId: given.standingOrderId };
    const rates = given.lines.length ? await readRates(db, orgId, asked) : [];
    const entered = priceLines(given.lines, organisation.defaultTaxBp, rates);
    const nteMinor = given.nteMinor ?? Math.max(organisation.defaultNteMinor, sumOfLines(entered));
    // Without prices the order is "do and charge": one line up to the not-to-exceed.
    const description = given.description.split("\n", 1)[0] ?? "";
    const charged = { description, quantityMilli: 1_000, unit: "job", unitPriceMinor: nteMinor };
    const lines = entered.length ? entered : priceLines([charged], organisation.defaultTaxBp);
    const originalMinor = sumOfLines(lines);
    if (originalMinor > nteMinor)
      throw invalid(
        "The lines come to more than the not-to-exceed. Raise it, or lower a line.",
        "nteMinor",
        "over_nte",
      );
    const planned: WorkOrderRow = {
      orgId,
      id: ids.workOrder,
      jobId: ids.job,
      orderId: ids.order,
      number: plan.nextWorkOrderNumber,
      contractorId: contractor.id,
      assigneeId: null,
      managerId: viewer.id,
      customerId: shared ?? null,
      siteId: place.siteId,
      assetId: place.assetId,
      jobTypeId: jobType?.id ?? null,
      description: given.description,
      priority: given.priority,
      state: given.asDraft ? "draft" : "assigned",
      stateReason: null,
      invoiceState: "none",
      ...UNDATED,
      ...dates,
      stateAt: now,
      completedAt: null,
      closedAt: null,
      quoteAskedAt: given.askForQuote ? now : null,
      contractorNotes: null,
      createdAt: now,
      version: 1,
    };
    const row = { ...planned, ...(!given.asDraft && givenDates({ ...plan, organisation, now }, planned)) };
    const standing = given.standingOrderId
      ? await calledOff(db, viewer, {
          ...{ standingOrderId: given.standingOrderId, contractorId: contractor.id },
          ...{ workOn: workDay(row, zone), siteId: row.siteId, assetId: row.assetId },
          category: place.category,
          amountMinor: originalMinor,
          lineNets: lines.map(({ netMinor }) => netMinor),
        })
      : null;
    const checks = checklistOf(jobType?.checklist, given.checklist);
    const newJob = {
      orgId,
      id: ids.job,
      number: plan.nextJobNumber,
      title: given.description.split("\n", 1)[0]?.slice(0, 120) ?? "",
      customerId: place.customerId,
      siteId: place.siteId,
      managerId: viewer.id,
      createdAt: now,
    };
    return {
      writes: [
        ...(plan.job ? [] : [db.insert(job).values(newJob)]),
        db.insert(workOrder).values(row),
        db.insert(order).values({
          orgId,
          id: ids.order,
          jobId: ids.job,
          workOrderId: ids.workOrder,
          contractorId: contractor.id,
          number: row.number,
          state: given.asDraft ? "draft" : "sent",
          currency: organisation.currency,
          originalMinor,
          nteMinor,
          capMinor: Math.min(originalMinor, nteMinor),
          createdAt: now,
          ...(standing && { standingOrderId: standing.standingOrderId, callOffOn: standing.callOffOn }),
        }),
        ...lines.map((line, position) =>
          db.insert(orderLine).values({ orgId, id: newId(), orderId: ids.order, position, ...line }),
        ),
        ...checks.map((text, position) =>
          db.insert(checklistItem).values({ orgId, id: newId(), workOrderId: ids.workOrder, position, text }),
        ),
      ],
      log: [
        ...(plan.job ? [] : [jobCreated(newJob)]),
        {
          jobId: ids.job,
          verb: given.asDraft ? "work_order.drafted" : "work_order.assigned",
          subjectKind: "work_order",
          subjectId: row.id,
          workOrderId: row.id,
          audience: given.asDraft ? [] : audienceOf(row),
          data: {
            number: row.number,
            description: row.description,
            to: contractor.name,
            state: row.state,
            ...(standing && { standingOrder: standing.number }),
            ...(!given.asDraft &&
              givenFacts(organisation, now, row, given.askForQuote ? null : originalMinor)),
          },
          customerData: customerFacts(row),
        },
      ],
      mail: given.asDraft
        ? []
        : assignmentMails({
            organisation,
            place,
            leads: plan.leads,
            row,
            by: viewer.name,
            sumMinor: originalMinor,
            now,
            appUrl,
          }),
      cards: [row.id],
      result: { workOrderId: row.id, jobId: ids.job, orderId: ids.order, number: row.number },
    };
  },
});

const UNDATED = {
  dueIsTarget: false,
  respondBy: null,
  attendBy: null,
  firstBy: null,
  holdCause: null,
};

const jobCreated = (row: { id: string; number: number; title: string }) => ({
  jobId: row.id,
  verb: "job.created",
  subjectKind: "job",
  subjectId: row.id,
  workOrderId: null,
  audience: [],
  data: { number: row.number, title: row.title },
});
