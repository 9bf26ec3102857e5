import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { BilledClaim } from "#db/queries/claims/billing.ts";
import { matchedClaim, readJudged } from "#db/queries/claims/judged.ts";
import { claim } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { decidePayment } from "#domain/claim/pay.ts";
import { decideClaim } from "#domain/claim/states.ts";
import { invalid } from "#domain/refusal.ts";
import { parseDay } from "#domain/time/input.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, words } from "../input.ts";
import { claimEntry } from "./entry.ts";
import { decided, pick } from "./pick.ts";
import { summary } from "./summary.ts";
import { tellDecided } from "./tell-decided.ts";

const input = z.object({
  claimId: id,
  expectedVersion,
  reference: words("the reference of the payment", 100),
  /** A day as YYYY-MM-DD; today when left out. */
  paidOn: z.preprocess(
    (value) => value || undefined,
    z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, "Enter a date.")
      .optional(),
  ),
});

/** Rule P1: nothing is paid that a check holds now, whatever it was when it was approved. */
export const markPaid = defineCommand({
  name: "claim/mark-paid",
  summary: "Say that an approved invoice was paid, with the payment's reference and day.",
  who: manager,
  input,
  async run(context, { claimId, expectedVersion: expected, reference, paidOn }) {
    const { db, viewer, orgId, now } = context;
    const { billing, suspects } = await readJudged(db, viewer, claimId);
    const row = pick(billing, claimId, expected);
    const { to } = allow(decided(row, decideClaim("pay", row.state, "staff")));
    const payment = allow(decidePayment(matchedClaim(billing, row, suspects), withheldOf(row)));
    const paidAt = paidOn === undefined ? now : parseDay(paidOn, billing.organisation.timeZone);
    if (paidAt === null) throw invalid("Enter a date that exists.", "paidOn");
    if (paidAt > now) throw invalid("Enter a date that is not in the future.", "paidOn");
    const told = await tellDecided(context, billing, row, {
      outcome: "paid",
      approvedGrossMinor: payment.paidGrossMinor,
      paymentReference: reference,
    });
    return {
      writes: [
        db
          .update(claim)
          .set({ state: to, paidAt, paymentReference: reference, version: row.version + 1 })
          .where(and(eq(claim.orgId, orgId), eq(claim.id, row.id))),
        summary(db, billing, { ...row, state: to }),
        ...told.writes,
      ],
      log: [
        claimEntry(
          billing,
          row,
          "paid",
          { paidMinor: payment.paidNetMinor, reference, paidAt, decidedAt: row.decidedAt },
          told.byLink,
        ),
      ],
      mail: told.mail,
      cards: [row.workOrderId],
      result: { claimId, state: to },
    };
  },
});

const withheldOf = ({ lines }: BilledClaim) =>
  lines.flatMap(({ id: lineId, netMinor, approvedMinor, withheldReason }) =>
    netMinor > approvedMinor
      ? [{ lineId, amountMinor: netMinor - approvedMinor, reason: withheldReason ?? "" }]
      : [],
  );
