import { z } from "zod";
import { readOrderFacts } from "#db/queries/order-facts.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import type { ProposedLine } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { lineNet } from "#domain/money/money.ts";
import { withinLimit } from "#domain/order/approval-limit.ts";
import { type AskedLine, approveAdditionalWork as grant } from "#domain/order/change.ts";
import { conflict } from "#domain/refusal.ts";
import { addDays } from "#domain/time/add-days.ts";
import { takesDecisions } from "#domain/work-order/taken-on.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, optionalWords, positiveMoney } from "../input.ts";
import { writeChange } from "../order/write-change.ts";
import { audienceOf, customerFacts } from "../work-order/audience.ts";
import { changeRow } from "../work-order/change-row.ts";
import { entry } from "../work-order/entry.ts";
import { decisionMails, reachRequested, writeDecision } from "./decide.ts";

const answer = z.object({
  /** The line's place in the request, from 0. */
  line: z.coerce.number().int().min(0),
  approvedMinor: positiveMoney,
  reason: optionalWords(500),
});

const input = z.object({
  additionalWorkId: id,
  expectedVersion,
  answers: z.array(answer).max(200).default([]),
});

/** Rule W7: the order, its not-to-exceed and the due date rise by what is approved, in the write that approves it. */
export const approveAdditionalWork = defineCommand({
  name: "additional-work/approve",
  summary:
    "Approve additional work in full, or in part with a reason for each line that gets less. Raises the order in the same write.",
  who: manager,
  input,
  async run(context, { additionalWorkId, answers, expectedVersion: expected }) {
    const { db, viewer } = context;
    const { request, row } = await reachRequested(context, additionalWorkId);
    if (expected !== undefined && expected !== request.version)
      throw conflict(
        "stale_version",
        "This request has changed since you looked. Look at it again before you decide.",
      );
    if (!takesDecisions(row.state))
      throw conflict("wrong_state", "The work order is with nobody now, so nothing can be added to it.");
    const facts = await readOrderFacts(db, row, viewer.id);
    const { order, contractSumMinor, organisation } = facts;
    const granted = allow(
      named(
        grant(
          request.lines.map(asked),
          { contractSumMinor, notToExceedMinor: order.nteMinor },
          answers.map(answered),
        ),
        answers,
      ),
    );
    allow(withinLimit(granted.netMinor, facts.approvalLimitMinor, order.currency));
    const withheld = answers.filter(
      ({ line, approvedMinor }) => request.lines[line] && request.lines[line].netMinor !== approvedMinor,
    );
    const reason = withheld.map(({ reason: why = "" }) => why).join(" ") || null;
    const dueAt = row.dueAt === null ? null : addDays(row.dueAt, request.extraDays, organisation.timeZone);
    const approvedMinor = granted.netMinor;
    return {
      writes: [
        writeDecision(context, request, { state: granted.to, approvedMinor, decisionReason: reason }),
        ...writeChange(context, facts, {
          lines: granted.lines.map((line) => toLine(line, request.lines)),
          nteMinor: granted.notToExceedMinor ?? order.nteMinor,
          reason: `Additional work ${request.number}`,
          sourceKind: "additional_work",
          sourceId: request.id,
          extraDays: request.extraDays,
        }),
        ...(dueAt === row.dueAt ? [] : [changeRow(db, row, { dueAt })]),
      ],
      log: [
        entry(
          row,
          `additional_work.${granted.to}`,
          { kind: "additional_work", id: request.id },
          {
            request: request.number,
            amountMinor: request.amountMinor,
            approvedMinor,
            sumMinor: granted.contractSumMinor,
            extraDays: request.extraDays,
            reason,
          },
        ),
        ...(dueAt === row.dueAt ? [] : [extended(row, dueAt)]),
      ],
      mail: await decisionMails(context, row, request, { outcome: granted.to, approvedMinor, reason }),
      cards: [row.id],
      result: {
        additionalWorkId: request.id,
        workOrderId: row.id,
        state: granted.to,
        approvedMinor,
        sumMinor: granted.contractSumMinor,
      },
    };
  },
});

const extended = (row: WorkOrderRow, dueAt: number | null) => ({
  ...entry(row, "work_order.extended", { kind: "work_order", id: row.id }, { dueAt }),
  audience: audienceOf(row),
  customerData: { ...customerFacts(row), dueAt },
});

const asked = (line: ProposedLine, index: number): AskedLine => ({
  id: String(index),
  description: line.description,
  quantityMilli: line.quantityMilli,
  unitPriceMinor: line.unitPriceMinor,
  discountMinor: 0,
  taxCategory: "standard",
  taxRateBp: line.taxBp,
});

const toLine = (line: AskedLine, asked: readonly ProposedLine[]): ProposedLine => ({
  rate: asked[Number(line.id)]?.rate ?? null,
  description: line.description,
  quantityMilli: line.quantityMilli,
  unit: asked[Number(line.id)]?.unit ?? "each",
  unitPriceMinor: line.unitPriceMinor,
  netMinor: lineNet(line),
  taxBp: line.taxRateBp,
});

const answered = ({ line, approvedMinor, reason = "" }: z.output<typeof answer>) => ({
  lineId: String(line),
  netMinor: approvedMinor,
  reason,
});

/** Points a refusal about a line at the field of the form that holds it. */
function named(decision: ReturnType<typeof grant>, answers: z.output<typeof answer>[]) {
  if (decision.ok || decision.field === undefined) return decision;
  const at = answers.findIndex(({ line }) => String(line) === decision.field);
  return {
    ...decision,
    field: `answers[${at}].${decision.code === "reason_missing" ? "reason" : "approvedMinor"}`,
  };
}
