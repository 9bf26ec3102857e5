import { and, eq } from "drizzle-orm";
import type { BilledClaim, Billing } from "#db/queries/claims/billing.ts";
import { onePerson } from "#db/queries/people-to-tell.ts";
import { claim, claimLine, file } from "#db/schema/index.ts";
import { lineNet } from "#domain/money/money.ts";
import { agreedFor } from "#domain/rate/agreed.ts";
import type { CommandContext, Plan } from "../command.ts";
import type { ClaimBody } from "./claim-input.ts";
import type { NewLine } from "./claim-lines.ts";
import { draftClaim, type NewVersion } from "./draft-claim.ts";
import { claimEntry } from "./entry.ts";
import { summary } from "./summary.ts";
import { submittedMails } from "./tell.ts";

export interface SentClaim {
  claimId: string;
  revision: number;
  /** How many checks hold it; a hold stops payment, never recording (rule P5). */
  holds: number;
  netMinor: number;
  grossMinor: number;
}

/** Records a version of an invoice in place of the one it follows, and tells the manager. */
export async function writeClaim(
  context: CommandContext,
  billing: Billing,
  given: ClaimBody,
  version: NewVersion,
): Promise<Plan<SentClaim>> {
  const { db, orgId } = context;
  const { work } = billing;
  const { row, lines, holds, clean } = await draftClaim(context, billing, given, version);
  const { follows } = version;
  const replaced = follows?.state === "submitted" ? follows : null;
  const { id: claimId, revision, netMinor, grossMinor, number, final } = row;
  return {
    writes: [
      // before the new row: two live versions never share the number
      ...(replaced ? [supersede(context, replaced)] : []),
      db.insert(claim).values(row),
      ...lines.map((line, position) =>
        db.insert(claimLine).values({ orgId, claimId, position, ...lineRow(line, billing.rates) }),
      ),
      ...given.fileIds.map((id) =>
        db
          .update(file)
          .set({ claimId })
          .where(and(eq(file.orgId, orgId), eq(file.id, id))),
      ),
      summary(db, billing, row, replaced?.id),
    ],
    log: [
      claimEntry(billing, row, follows ? "resubmitted" : "submitted", {
        final: final ?? false,
        holds,
        clean,
      }),
    ],
    mail: submittedMails(
      context,
      billing,
      { claimId, number, revision, holds, grossMinor },
      await onePerson(db, orgId, work.managerId),
    ),
    cards: [work.id],
    result: { claimId, revision, holds, netMinor, grossMinor },
  };
}

const supersede = ({ db, orgId }: CommandContext, { id, version }: BilledClaim) =>
  db
    .update(claim)
    .set({ state: "superseded", version: version + 1 })
    .where(and(eq(claim.orgId, orgId), eq(claim.id, id)));

const lineRow = (line: NewLine, rates: Billing["rates"]) => ({
  id: line.id,
  orderLineId: line.orderLineId,
  description: line.description,
  billedBy: line.billedBy,
  quantityMilli: line.quantityMilli,
  unit: line.unit,
  unitPriceMinor: line.unitPriceMinor,
  discountMinor: line.discountMinor,
  netMinor: lineNet(line),
  taxBp: line.taxRateBp,
  rate: line.orderLineId === null ? agreedFor(line, rates) : null,
});
