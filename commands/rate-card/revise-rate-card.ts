import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { nextVersion } from "./next-version.ts";
import { checkTerms, terms, validity } from "./rate-card-input.ts";

/** What was agreed before stays with the lines it priced, and counts for work before the new version's first day. */
export const reviseRateCard = defineCommand({
  name: "rate-card/revise",
  summary: "Give a rate card its next version, from a day on. It ends every version before.",
  who: manager,
  input: validity.extend({ rateCardId: id, expectedVersion, ...terms }).superRefine(checkTerms),
  run: (context, { rateCardId, expectedVersion: expected, validFrom, validTo, note, ...agreed }) =>
    nextVersion(context, {
      rateCardId,
      expectedVersion: expected,
      days: { validFrom, validTo, note },
      terms: () => agreed,
    }),
});
