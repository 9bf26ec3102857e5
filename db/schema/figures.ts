import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, minor, tally } from "./columns.ts";

/*
 * What pages show in full, kept by triggers on orders, claims, people and work orders (migration 0007). Nothing writes
 * these tables but the triggers.
 */

/** A contractor's orders that are out, sent or accepted, and its claims as the queue lists them. */
export const contractorFigures = sqliteTable(
  "contractor_figures",
  {
    orgId: text().notNull(),
    contractorId: text().notNull(),
    orders: tally(),
    agreedMinor: tally(),
    invoicedMinor: tally(),
    /** Paid on orders that are out; `paidMinor` is paid on all. */
    ordersPaidMinor: tally(),
    waiting: tally(),
    waitingMinor: tally(),
    toPay: tally(),
    toPayMinor: tally(),
    paid: tally(),
    paidMinor: tally(),
    rejected: tally(),
    rejectedMinor: tally(),
    withdrawn: tally(),
    withdrawnMinor: tally(),
    /** Rejected, and not sent again yet. */
    toCorrect: tally(),
    toCorrectMinor: tally(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.contractorId] })],
);

/** Whose approval each submitted claim waits for (rule P14); `personId` is blank where nobody's limit holds. */
export const approvalWait = sqliteTable(
  "approval_wait",
  {
    orgId: text().notNull(),
    claimId: text().notNull(),
    personId: text().notNull(),
    contractorId: text().notNull(),
    netMinor: minor().notNull(),
    submittedAt: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.claimId] }),
    index("approval_wait_person").on(t.orgId, t.personId, t.contractorId, t.submittedAt, t.netMinor),
  ],
);

export const approvalFigures = sqliteTable(
  "approval_figures",
  {
    orgId: text().notNull(),
    personId: text().notNull(),
    contractorId: text().notNull(),
    claims: tally(),
    netMinor: tally(),
    oldestAt: at(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.personId, t.contractorId] })],
);
