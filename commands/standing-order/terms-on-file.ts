import type { DocumentRow } from "#db/queries/document-facts.ts";
import { readStandingPlan } from "#db/queries/standing-orders/plan.ts";
import type { Draft } from "#domain/document/draft.ts";
import { isStanding } from "#domain/document/kinds.ts";
import type { CommandContext } from "../command.ts";

type OnFile = Pick<Draft, "standing"> & { problem?: { field: string; message: string } };

/** Terms as they are sent: under the names of today, or what they name that is not there, or not this contractor's. */
export async function termsOnFile(
  { db, orgId }: Pick<CommandContext, "db" | "orgId">,
  { kind, contractorId }: Pick<DocumentRow, "kind" | "contractorId">,
  { standing }: Draft,
): Promise<OnFile> {
  if (!standing || !isStanding(kind)) return {};
  const { terms } = standing;
  const plan = await readStandingPlan(db, orgId, {
    kind,
    contractorId: contractorId ?? "",
    siteIds: terms.sites.map(({ id }) => id),
    assetIds: terms.assets.map(({ id }) => id),
    rateCardId: terms.rateCard?.id,
  });
  const gone = (field: string, what: string): OnFile => ({
    problem: {
      field: `standing.terms.${field}`,
      message: `${what} is not on the list any more. Choose again.`,
    },
  });
  if (plan.sites.length < terms.sites.length) return gone("sites", "A site");
  if (plan.assets.length < terms.assets.length) return gone("assets", "An asset");
  if (terms.rateCard && !plan.rateCard) return gone("rateCard", "The rate card");
  const assets = plan.assets.map(({ id, name }) => ({ id, name }));
  return {
    standing: { ...standing, terms: { ...terms, sites: plan.sites, assets, rateCard: plan.rateCard } },
  };
}
