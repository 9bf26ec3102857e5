import { type Audience, type PartyTag, tagOf } from "../access/audience.ts";
import type { Viewer } from "../access/viewer.ts";
import { type Decision, refused } from "../decision.ts";

/**
 * Who may see a comment (rule A6). Staff choose among the parties of the job and are internal when they choose nobody;
 * everybody else speaks to their own side and to staff, whatever they ask for.
 */
export function decideAudience(
  viewer: Viewer,
  wanted: Audience,
  parties: Audience,
): Decision<{ audience: Audience }> {
  const own = tagOf(viewer);
  if (own) return { ok: true, audience: [own] };
  const chosen: PartyTag[] = [...new Set(wanted)];
  if (chosen.every((tag) => parties.includes(tag))) return { ok: true, audience: chosen };
  return refused(
    "not_on_job",
    "Somebody you chose is not on this job any more. Choose again who may see this.",
    "audience",
  );
}
