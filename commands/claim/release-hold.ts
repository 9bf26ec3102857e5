import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { matchedClaim, readJudged } from "#db/queries/claims/judged.ts";
import { claim, holdRelease } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { checks } from "#domain/claim/finding.ts";
import { match } from "#domain/claim/match.ts";
import { decideRelease } from "#domain/claim/release.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, reason } from "../input.ts";
import { claimEntry } from "./entry.ts";
import { decided, pick } from "./pick.ts";

const input = z.object({
  claimId: id,
  expectedVersion,
  check: z.enum(checks),
  /** The claim line the hold is on; left out for a hold on the whole invoice. */
  lineId: z.string().max(40).default(""),
  reason,
});

/** Rule P5: lets one hold through, as large as it is now; it holds again once the difference has grown. */
export const releaseHold = defineCommand({
  name: "claim/release-hold",
  summary: "Let one hold of an invoice through, with a reason that the contractor sees too.",
  who: manager,
  input,
  async run({ db, viewer, orgId, now }, { claimId, expectedVersion: expected, check, lineId, reason: why }) {
    const { billing, suspects } = await readJudged(db, viewer, claimId);
    const row = pick(billing, claimId, expected);
    const matched = matchedClaim(billing, row, suspects);
    const { findings } = match(matched);
    const held = allow(
      decided(
        row,
        decideRelease(
          { state: row.state, findings, releases: matched.releases ?? [] },
          check,
          lineId || null,
        ),
      ),
    );
    const { differenceMinor, message } = held.finding;
    const release = { differenceMinor, reason: why, releasedBy: viewer.id, releasedAt: now };
    return {
      writes: [
        db
          .insert(holdRelease)
          .values({ orgId, claimId, checkName: check, lineId, ...release })
          .onConflictDoUpdate({
            target: [holdRelease.orgId, holdRelease.claimId, holdRelease.checkName, holdRelease.lineId],
            set: release,
          }),
        db
          .update(claim)
          .set({ version: row.version + 1 })
          .where(and(eq(claim.orgId, orgId), eq(claim.id, row.id))),
      ],
      log: [
        claimEntry(billing, row, "hold_released", { check, hold: message, differenceMinor, reason: why }),
      ],
      result: { claimId, version: row.version + 1 },
    };
  },
});
