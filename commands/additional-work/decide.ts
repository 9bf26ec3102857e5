import { and, eq } from "drizzle-orm";
import { type AdditionalWorkRow, reachAdditionalWork } from "#db/queries/additional-work.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { type Letterhead, readLetter } from "#db/queries/work-order-letter.ts";
import { additionalWork } from "#db/schema/index.ts";
import { formatMoney } from "#domain/money/format.ts";
import { conflict } from "#domain/refusal.ts";
import type { CommandContext } from "../command.ts";
import { additionalWorkDecidedMail } from "../mail/additional-work-decided-mail.ts";

const ALREADY: Record<AdditionalWorkRow["state"], string> = {
  requested: "",
  approved: "has been approved already",
  part_approved: "has been approved in part already",
  rejected: "has been rejected already",
  withdrawn: "was withdrawn",
};

/** The request, while it still waits for an answer. A second answer finds the first. */
export async function reachRequested({ db, viewer }: CommandContext, id: string) {
  const found = await reachAdditionalWork(db, viewer, id);
  const { number, state } = found.request;
  if (state !== "requested")
    throw conflict("decided", `Request ${number} ${ALREADY[state]}. Nothing was changed.`);
  return found;
}

/** Writes the answer as the request's next version. */
export const writeDecision = (
  { db, viewer, now }: CommandContext,
  request: AdditionalWorkRow,
  decision: Pick<AdditionalWorkRow, "state" | "approvedMinor" | "decisionReason">,
) =>
  db
    .update(additionalWork)
    .set({ ...decision, decidedBy: viewer.id, decidedAt: now, version: request.version + 1 })
    .where(and(eq(additionalWork.orgId, request.orgId), eq(additionalWork.id, request.id)));

interface Decided {
  outcome: "approved" | "part_approved" | "rejected";
  approvedMinor?: number;
  reason?: string | null;
}

/** Tells the contractor's leads what was decided. */
export async function decisionMails(
  { db, viewer, appUrl }: CommandContext,
  row: WorkOrderRow,
  request: AdditionalWorkRow,
  { outcome, approvedMinor, reason = null }: Decided,
) {
  const about: Letterhead = await readLetter(db, row);
  const money = (minor: number) => formatMoney(minor, about.organisation.currency);
  return about.leads.map(({ email: to }) =>
    additionalWorkDecidedMail({
      to,
      organisation: about.organisation.name,
      outcome,
      decidedBy: viewer.name,
      workOrder: row.number,
      amount: money(request.amountMinor),
      approved: approvedMinor === undefined ? null : money(approvedMinor),
      reason,
      url: `${appUrl}/work/${row.id}`,
    }),
  );
}
