import { z } from "zod";
import type { StandingPlan } from "#db/queries/standing-orders/plan.ts";
import { invalid } from "#domain/refusal.ts";
import { orderedLevels, termProblems } from "#domain/standing-order/check-terms.ts";
import { firstTerms, MOST_NOTICES, MOST_SCOPE, type StandingTerms } from "#domain/standing-order/terms.ts";
import { percent, positiveMoney, ticked } from "../input.ts";

const day = (which: string) => z.iso.date(`Enter the ${which} day.`);

/** A form posts one value or several under a name, and nothing where none is chosen. */
const several = <One extends z.ZodType>(one: One, most: number) =>
  z.preprocess((given) => [given ?? []].flat(), z.array(one).max(most, `Keep it to ${most}.`));

const names = several(z.string().trim().min(1).max(200), MOST_SCOPE);

/** Rule S1, as a form and programs give it. */
export const termsInput = z.object({
  /** `YYYY-MM-DD` where the organisation is; both ends are in. */
  validFrom: day("first"),
  validTo: day("last"),
  capMinor: positiveMoney.optional(),
  /** Rule S4: no cap is said, never left out. */
  noCap: ticked,
  callOffCapMinor: positiveMoney.optional(),
  lineCapMinor: positiveMoney.optional(),
  /** Of what is named here, one must match; what is left out is open. */
  siteIds: names,
  assetIds: names,
  /** Categories of assets. */
  categories: names,
  rateCardId: z.string().max(40).optional(),
  /** Parts of the cap, at which both sides are told. Left out: 75, 90 and 100 %. */
  noticeBp: several(percent, MOST_NOTICES),
});

/** Terms under the names of today. Throws `invalid` at the field that cannot be as it is. */
export function termsGiven(
  given: z.output<typeof termsInput>,
  plan: Pick<StandingPlan, "sites" | "assets" | "rateCard">,
): StandingTerms {
  const { siteIds, assetIds, categories, rateCardId, noticeBp } = given;
  if (plan.sites.length < new Set(siteIds).size) throw invalid("Choose sites from the list.", "siteIds");
  if (plan.assets.length < new Set(assetIds).size) throw invalid("Choose assets from the list.", "assetIds");
  if (rateCardId && !plan.rateCard)
    throw invalid("Choose a rate card of this contractor from the list.", "rateCardId");
  const terms: StandingTerms = {
    validFrom: given.validFrom,
    validTo: given.validTo,
    capMinor: given.capMinor ?? null,
    noCap: given.noCap,
    callOffCapMinor: given.callOffCapMinor ?? null,
    lineCapMinor: given.lineCapMinor ?? null,
    sites: plan.sites,
    assets: plan.assets.map(({ id, name }) => ({ id, name })),
    categories: [...new Set(categories)].sort(),
    rateCard: plan.rateCard,
    noticeBp: noticeBp.length > 0 ? orderedLevels(noticeBp) : firstTerms.noticeBp,
  };
  const [problem] = termProblems(terms);
  if (problem) throw invalid(problem.message, problem.field);
  return terms;
}
