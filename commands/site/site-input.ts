import { z } from "zod";
import type { Db } from "#db/client.ts";
import { reachCustomer } from "#db/queries/reach-party.ts";
import { invalid, Refusal } from "#domain/refusal.ts";
import { optionalWords, words } from "../input.ts";

export const siteInput = z.object({
  name: words("the site's name", 120),
  address: optionalWords(300),
  customerId: z.string().max(40).optional(),
  accessNotes: optionalWords(2_000),
});

/** What is stored of a site. A customer who is not there is a mistake in the field, not a missing page. */
export async function siteColumns(db: Db, orgId: string, given: z.output<typeof siteInput>) {
  if (given.customerId)
    await reachCustomer(db, orgId, given.customerId).catch((error: unknown) => {
      if (error instanceof Refusal) throw invalid("Choose a customer from the list.", "customerId");
      throw error;
    });
  return {
    name: given.name,
    address: given.address ?? "",
    customerId: given.customerId || null,
    accessNotes: given.accessNotes ?? null,
  };
}
