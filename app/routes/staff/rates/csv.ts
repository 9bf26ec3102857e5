import { answering } from "#app/answer.ts";
import { cardFile } from "#app/components/rates/card-file.ts";
import type { Route } from "./+types/csv.ts";
import { reachCard } from "./reach-card.ts";

export const loader = answering(async (args: Route.LoaderArgs) => cardFile((await reachCard(args)).page));
