import type { Db } from "#db/client.ts";
import {
  approvalFigures,
  approvalWait,
  claim,
  contractorFigures,
  order,
  person,
  workOrder,
} from "#db/schema/index.ts";
import { approversFor } from "#domain/claim/approver.ts";
import { approvalLimit } from "#domain/claim/splitting.ts";
import { sum } from "#domain/money/document-totals.ts";

type Claim = typeof claim.$inferSelect;
type Work = typeof workOrder.$inferSelect;
type Person = typeof person.$inferSelect;

/** What the triggers keep. */
export async function keptFigures(db: Db) {
  const [contractors, waits, approvals] = await db.batch([
    db.select().from(contractorFigures).orderBy(contractorFigures.contractorId),
    db.select().from(approvalWait).orderBy(approvalWait.claimId),
    db.select().from(approvalFigures).orderBy(approvalFigures.personId, approvalFigures.contractorId),
  ]);
  return {
    contractors: contractors.filter(saysAnything),
    waits,
    approvals: approvals.filter(({ claims }) => claims > 0),
  };
}

/** A contractor of whom there was something once, and nothing any more, keeps a row of zeros. */
const saysAnything = (row: typeof contractorFigures.$inferSelect) => Object.values(row).some(Number);

/** The same, counted over every row there is, with the rules of the domain. */
export async function recounted(db: Db): Promise<Awaited<ReturnType<typeof keptFigures>>> {
  const [orders, claims, works, people] = await db.batch([
    db.select().from(order),
    db.select().from(claim),
    db.select().from(workOrder),
    db.select().from(person),
  ]);
  const waits = claims
    .filter(({ state }) => state === "submitted")
    .map((row) => ({
      orgId: row.orgId,
      claimId: row.id,
      personId: approverOf(row, claims, works, people),
      contractorId: row.contractorId,
      netMinor: row.netMinor,
      submittedAt: row.submittedAt,
    }))
    .sort((a, b) => (a.claimId < b.claimId ? -1 : 1));
  const contractorIds = [...new Set([...orders, ...claims].map(({ contractorId }) => contractorId))].sort();
  return {
    contractors: contractorIds.map((id) => figuresOf(id, orders, claims)).filter(saysAnything),
    waits,
    approvals: approvalsOf(waits),
  };
}

function figuresOf(
  contractorId: string,
  orders: (typeof order.$inferSelect)[],
  claims: Claim[],
): typeof contractorFigures.$inferSelect {
  const out = orders.filter(
    (row) => row.contractorId === contractorId && ["sent", "accepted"].includes(row.state),
  );
  const theirs = claims.filter((row) => row.contractorId === contractorId);
  const inState = (...states: string[]) => theirs.filter(({ state }) => states.includes(state));
  const toCorrect = inState("rejected").filter(
    (row) =>
      !claims.some(
        (later) =>
          later.orderId === row.orderId && later.numberKey === row.numberKey && later.revision > row.revision,
      ),
  );
  const net = (rows: Claim[]) => sum(rows.map(({ netMinor }) => netMinor));
  const approved = (rows: Claim[]) => sum(rows.map(({ approvedMinor }) => approvedMinor));
  return {
    orgId: "org1",
    contractorId,
    orders: out.length,
    agreedMinor: sum(out.map(({ originalMinor, changesMinor }) => originalMinor + changesMinor)),
    invoicedMinor: sum(out.map(({ invoicedMinor }) => invoicedMinor)),
    ordersPaidMinor: sum(out.map(({ paidMinor }) => paidMinor)),
    waiting: inState("submitted").length,
    waitingMinor: net(inState("submitted")),
    toPay: inState("approved", "part_approved").length,
    toPayMinor: approved(inState("approved", "part_approved")),
    paid: inState("paid").length,
    paidMinor: approved(inState("paid")),
    rejected: inState("rejected").length,
    rejectedMinor: net(inState("rejected")),
    withdrawn: inState("withdrawn").length,
    withdrawnMinor: net(inState("withdrawn")),
    toCorrect: toCorrect.length,
    toCorrectMinor: net(toCorrect),
  };
}

/** Rule P14: the manager where their limit holds, else the lowest limit that does; blank where nobody's does. */
function approverOf(row: Claim, claims: Claim[], works: Work[], people: Person[]): string {
  const workOf = ({ workOrderId }: Claim) => works.find(({ id }) => id === workOrderId);
  const commitment = (one: Claim) => ({
    id: one.id,
    contractorId: one.contractorId,
    assetId: workOf(one)?.assetId ?? null,
    amountMinor: one.state === "submitted" ? one.netMinor : one.approvedMinor,
    at: one.submittedAt,
  });
  const live = claims.filter(({ state }) =>
    ["submitted", "approved", "part_approved", "paid"].includes(state),
  );
  const { sumMinor } = approvalLimit(commitment(row), live.map(commitment), null);
  const able = people
    .filter(({ orgId, kind, status }) => orgId === "org1" && kind === "staff" && status === "active")
    .filter(({ role }) => role === "admin" || role === "manager")
    .map(({ id, name, approvalLimitMinor }) => ({ id, name, limitMinor: approvalLimitMinor }));
  const approvers = approversFor(sumMinor, able);
  const manager = approvers.find(({ id }) => id === workOf(row)?.managerId);
  return (manager ?? approvers[0])?.id ?? "";
}

function approvalsOf(waits: (typeof approvalWait.$inferSelect)[]) {
  const groups = Map.groupBy(waits, ({ personId, contractorId }) => `${personId} ${contractorId}`);
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rows]) => ({
      orgId: "org1",
      personId: rows[0]?.personId ?? "",
      contractorId: rows[0]?.contractorId ?? "",
      claims: rows.length,
      netMinor: sum(rows.map(({ netMinor }) => netMinor)),
      oldestAt: Math.min(...rows.map(({ submittedAt }) => submittedAt)),
    }));
}
