import { answering } from "#app/answer.ts";
import { personContext } from "#app/guards.ts";
import { readMentionable } from "#db/queries/mentionable.ts";
import { readTalkPlace } from "#db/queries/talk-place.ts";
import { decodeAudience } from "#domain/access/audience.ts";
import { decideAudience } from "#domain/comment/audience.ts";
import type { Route } from "./+types/people.ts";

/** Who may be mentioned in a comment for this audience: those who will be able to read it. */
export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const { db, viewer } = personContext(context);
  const { searchParams } = new URL(request.url);
  const place = await readTalkPlace(db, viewer, params.jobId);
  const decided = decideAudience(viewer, decodeAudience(searchParams.get("audience") ?? ""), place.parties);
  if (!decided.ok) return { people: [] };
  return { people: await readMentionable(db, viewer, decided.audience, place.workOrders) };
});
