import { answering } from "#app/answer.ts";
import { cardFile } from "#app/components/rates/card-file.ts";
import type { Route } from "./+types/csv.ts";
import { reachOwnCard } from "./reach-own-card.ts";

export const loader = answering(async (args: Route.LoaderArgs) => cardFile((await reachOwnCard(args)).page));
