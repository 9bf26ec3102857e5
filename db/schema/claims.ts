import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Check } from "#domain/claim/finding.ts";
import type { ClaimState } from "#domain/claim/states.ts";
import type { LineRate } from "#domain/rate/agreed.ts";
import { at, bp, flag, keyed, milli, minor, version } from "./columns.ts";

const live = sql`state in ('submitted', 'approved', 'part_approved', 'paid')`;

/** A claim draws an order down: the contractor's invoice. Its screens say "Invoice". */
export const claim = sqliteTable(
  "claim",
  {
    ...keyed(),
    jobId: text().notNull(),
    workOrderId: text().notNull(),
    orderId: text().notNull(),
    contractorId: text().notNull(),
    /** As printed by the contractor. */
    number: text().notNull(),
    /** `numberKey(number)`: two live claims of a contractor never share one (rule P8). */
    numberKey: text().notNull(),
    revision: integer().notNull().default(1),
    state: text().$type<ClaimState>().notNull(),
    final: flag().notNull().default(false),
    invoiceDate: text().notNull(),
    netMinor: minor().notNull(),
    taxMinor: minor().notNull(),
    grossMinor: minor().notNull(),
    /** What the supplier printed, kept as printed (rule M3). */
    statedNetMinor: minor(),
    statedTaxMinor: minor(),
    statedGrossMinor: minor(),
    /** The bytes of the invoice document: the same bytes are refused twice (rule P8). */
    documentSha256: text(),
    approvedMinor: minor().notNull().default(0),
    decisionReason: text(),
    decidedBy: text(),
    decidedAt: at(),
    paidAt: at(),
    paymentReference: text(),
    submittedBy: text().notNull(),
    submittedAt: at().notNull(),
    /** A rejected claim whose number came back; kept by a trigger on the claim that followed. */
    sentAgain: flag().notNull().default(false),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("claim_number").on(t.orgId, t.contractorId, t.numberKey).where(live),
    uniqueIndex("claim_document").on(t.orgId, t.contractorId, t.documentSha256).where(live),
    index("claim_order").on(t.orgId, t.orderId),
    index("claim_queue").on(t.orgId, t.state, t.netMinor),
    index("claim_age").on(t.orgId, t.state, t.submittedAt, t.id),
    index("claim_contractor").on(t.orgId, t.contractorId, t.state, t.submittedAt, t.id),
    index("claim_contractor_amount").on(t.orgId, t.contractorId, t.state, t.netMinor, t.id),
    index("claim_to_correct")
      .on(t.orgId, t.contractorId, t.submittedAt, t.id)
      .where(sql`state = 'rejected' and sent_again = 0`),
  ],
);

export const claimLine = sqliteTable(
  "claim_line",
  {
    ...keyed(),
    claimId: text().notNull(),
    /** Blank for something no order line covers: never payable as it stands (rule W7). */
    orderLineId: text(),
    position: integer().notNull(),
    description: text().notNull(),
    /** Whether quantity and rate are claimed, or a part of the ordered amount (rule P10). */
    billedBy: text().$type<"quantity" | "amount">().notNull().default("quantity"),
    quantityMilli: milli().notNull(),
    unit: text().notNull(),
    unitPriceMinor: minor().notNull(),
    discountMinor: minor().notNull().default(0),
    netMinor: minor().notNull(),
    taxBp: bp().notNull(),
    approvedMinor: minor().notNull().default(0),
    approvedMilli: milli().notNull().default(0),
    /** Why an amount was withheld (rule P13). */
    withheldReason: text(),
    rate: text({ mode: "json" }).$type<LineRate>(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("claim_line_claim").on(t.orgId, t.claimId, t.position),
  ],
);

/** A hold a named person released, with their reason (rule P5). */
export const holdRelease = sqliteTable(
  "hold_release",
  {
    orgId: text().notNull(),
    claimId: text().notNull(),
    checkName: text().$type<Check>().notNull(),
    /** The claim line the hold was on, or blank for the whole claim. */
    lineId: text().notNull().default(""),
    differenceMinor: minor().notNull(),
    reason: text().notNull(),
    releasedBy: text().notNull(),
    releasedAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.claimId, t.checkName, t.lineId] })],
);
