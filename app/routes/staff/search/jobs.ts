import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { findJobs } from "#db/queries/work-order-choices.ts";
import type { Route } from "./+types/jobs.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { searchParams } = new URL(request.url);
  const of = searchParams.get("state") === "any" ? "any" : "open";
  return { options: await findJobs(db, viewer.orgId, searchParams.get("q") ?? "", of) };
});
