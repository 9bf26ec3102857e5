import { and, eq } from "drizzle-orm";
import { type ApprovalFacts, readApprovalFacts } from "#db/queries/claims/approval-facts.ts";
import type { BilledClaim, Billing } from "#db/queries/claims/billing.ts";
import { matchedClaim, readJudged } from "#db/queries/claims/judged.ts";
import { claim, claimLine } from "#db/schema/index.ts";
import type { Approval } from "#domain/claim/approve.ts";
import { decideApproval } from "#domain/claim/approve.ts";
import type { Withheld } from "#domain/claim/approved-part.ts";
import { decideClaim } from "#domain/claim/states.ts";
import { withinLimit } from "#domain/claim/within-limit.ts";
import { allow } from "../allow.ts";
import type { CommandContext, Plan } from "../command.ts";
import { claimEntry } from "./entry.ts";
import { decided, pick } from "./pick.ts";
import { releaseRest } from "./release-rest.ts";
import { summary } from "./summary.ts";
import { tellDecided } from "./tell-decided.ts";

interface Input {
  claimId: string;
  expectedVersion?: number | undefined;
}

export interface Approved {
  claimId: string;
  state: "approved" | "part_approved";
  approvedMinor: number;
  /** Whether the order has nothing left to bill now. */
  orderClosed: boolean;
}

/**
 * Approves an invoice, or what is left of it once amounts are withheld. The sums on the order follow by trigger, and
 * the order's cap is checked in the same statement (rule P7).
 */
export async function approve(
  context: CommandContext,
  input: Input,
  withheld: Withheld[] = [],
): Promise<Plan<Approved>> {
  const { db, viewer, orgId, now } = context;
  const { billing, suspects } = await readJudged(db, viewer, input.claimId);
  const row = pick(billing, input.claimId, input.expectedVersion);
  allow(decided(row, decideClaim(withheld.length > 0 ? "approve_part" : "approve", row.state, "staff")));
  const approval = allow(decideApproval(matchedClaim(billing, row, suspects), withheld));
  const approvedMinor = approval.totals.netMinor;
  const facts = await readApprovalFacts(db, row);
  allowLimit(billing, row, approvedMinor, facts, viewer.id);

  const decision = { state: approval.to, approvedMinor, decidedBy: viewer.id, decidedAt: now };
  const rest = releaseRest(context, billing, row, { approvedMinor, changeNumber: facts.nextChangeNumber });
  const lines = withheldLines(row, withheld);
  const { submittedAt } = row;
  const data = { approvedMinor, withheldMinor: row.netMinor - approvedMinor, withheld: lines, submittedAt };
  const told = await tellDecided(context, billing, row, {
    outcome: approval.to,
    approvedGrossMinor: approval.totals.grossMinor,
    withheld: lines,
  });
  return {
    writes: [
      db
        .update(claim)
        .set({ ...decision, version: row.version + 1 })
        .where(and(eq(claim.orgId, orgId), eq(claim.id, row.id))),
      ...approval.lines.map((line) => approveLine(context, row, line, withheld)),
      ...rest.writes,
      summary(db, billing, { ...row, ...decision }),
      ...told.writes,
    ],
    log: [claimEntry(billing, row, approval.to, data, told.byLink), ...rest.log],
    mail: told.mail,
    cards: [row.workOrderId],
    result: { claimId: row.id, state: approval.to, approvedMinor, orderClosed: rest.closes },
  };
}

/** Throws `over_limit`. */
function allowLimit(
  billing: Billing,
  row: BilledClaim,
  amountMinor: number,
  facts: ApprovalFacts,
  personId: string,
): void {
  const { id, contractorId, submittedAt: at } = row;
  const commitment = { id, contractorId, assetId: billing.work.assetId, amountMinor, at };
  allow(
    withinLimit(commitment, facts.nearby, facts.approvers, {
      id: personId,
      currency: billing.order.currency,
    }),
  );
}

function approveLine(
  { db, orgId }: CommandContext,
  row: BilledClaim,
  { lineId, approvedNetMinor, approvedQuantityMilli }: Approval["lines"][number],
  withheld: Withheld[],
) {
  const reasons = withheld.filter((each) => each.lineId === lineId).map(({ reason }) => reason);
  const byAmount = row.lines.find(({ id }) => id === lineId)?.billedBy === "amount";
  return db
    .update(claimLine)
    .set({
      approvedMinor: approvedNetMinor,
      // a part by amount has no quantity of its own
      approvedMilli: byAmount ? 0 : approvedQuantityMilli,
      withheldReason: reasons.join(" ") || null,
    })
    .where(and(eq(claimLine.orgId, orgId), eq(claimLine.id, lineId)));
}

const withheldLines = (row: BilledClaim, withheld: Withheld[]) =>
  withheld.map(({ lineId, amountMinor, reason }) => ({
    line: row.lines.find(({ id }) => id === lineId)?.description ?? "",
    amountMinor,
    reason,
  }));
