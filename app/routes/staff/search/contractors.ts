import { answering } from "#app/answer.ts";
import { contractorChoice } from "#app/components/work-order/contractor-choice.ts";
import { staffContext } from "#app/guards.ts";
import { findContractors } from "#db/queries/work-order-choices.ts";
import type { Route } from "./+types/contractors.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const found = await findContractors(db, viewer.orgId, new URL(request.url).searchParams.get("q") ?? "");
  return { options: found.map(contractorChoice) };
});
