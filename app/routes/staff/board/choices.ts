import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { type ChoiceOf, readChoices } from "#db/queries/board-choices.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/choices.ts";

const KINDS: readonly ChoiceOf[] = ["contractor", "customer", "site", "manager"];

export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const of = KINDS.find((kind) => kind === params.of);
  if (!of) throw notFound("list");
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return { options: await readChoices(db, viewer.orgId, of, typed) };
});
