import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import type { Route } from "./+types/contractors.ts";
import { weighedContractors } from "./weighed-contractors.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => ({
  options: await weighedContractors(staffContext(context), new URL(request.url).searchParams.get("q") ?? ""),
}));
