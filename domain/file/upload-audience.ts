import { type Audience, contractorTag, customerTag, type PartyTag, tagOf } from "../access/audience.ts";
import type { Viewer } from "../access/viewer.ts";
import { type Decision, refused } from "../decision.ts";

/** What staff choose before they send; the narrowest comes first and is the default (rule A6). */
export const AUDIENCE_CHOICES = ["internal", "contractor", "customer", "both"] as const;
export type AudienceChoice = (typeof AUDIENCE_CHOICES)[number];

export interface Parties {
  contractorId: string | null;
  customerId: string | null;
}

/** Outsiders address their own side and staff, whatever they ask for; staff choose among the parties of the place. */
export function uploadAudience(
  viewer: Viewer,
  choice: AudienceChoice,
  { contractorId, customerId }: Parties,
): Decision<{ audience: Audience }> {
  const own = tagOf(viewer);
  if (own) return { ok: true, audience: [own] };
  const audience: PartyTag[] = [];
  if (choice === "contractor" || choice === "both") {
    if (!contractorId)
      return refused(
        "no_contractor",
        "No contractor works on this. Choose the work order it belongs to.",
        "audience",
      );
    audience.push(contractorTag(contractorId));
  }
  if (choice === "customer" || choice === "both") {
    if (!customerId) return refused("no_customer", "This job has no customer to share it with.", "audience");
    audience.push(customerTag(customerId));
  }
  return { ok: true, audience };
}
