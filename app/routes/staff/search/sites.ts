import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { findSites } from "#db/queries/scope-choices.ts";
import type { Route } from "./+types/sites.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return { options: await findSites(db, viewer.orgId, new URL(request.url).searchParams.get("q") ?? "") };
});
