import type { Choice } from "#app/components/form/select-field.tsx";
import type { Db } from "#db/client.ts";
import { findCategories, findSites } from "#db/queries/scope-choices.ts";
import { findAssets } from "#db/queries/work-order-choices.ts";

/** The names under which sites, assets and kinds of asset are posted. */
export const SCOPE_NAMES = ["siteIds", "assetIds", "categories"] as const;

/** What searches without script found for a scope. */
export async function scopeFound(db: Db, orgId: string, asked: URLSearchParams) {
  const typed = (name: string) => asked.get(`${name}AddedText`);
  const look = async (text: string | null, find: (text: string) => PromiseLike<Choice[]>) =>
    text ? await find(text) : undefined;
  const [sites, assets, categories] = await Promise.all([
    look(typed("siteIds"), (text) => findSites(db, orgId, text)),
    look(typed("assetIds"), (text) => findAssets(db, orgId, text)),
    look(typed("categories"), (text) => findCategories(db, orgId, text)),
  ]);
  return { sites, assets, categories };
}
