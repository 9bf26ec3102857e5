import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { findJobs } from "#db/queries/work-order-choices.ts";
import type { Route } from "./+types/jobs.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return { options: await findJobs(db, viewer.orgId, new URL(request.url).searchParams.get("q") ?? "") };
});
