import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { appContext } from "#app/context.ts";
import { isSetUp } from "#db/queries/organisation.ts";
import type { Route } from "./+types/home.ts";

const HOMES = { staff: "/board", contractor: "/work", customer: "/portal" } as const;

/** The front door leads everyone to their own first page. */
export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { viewer, db } = context.get(appContext);
  if (viewer && viewer.kind !== "system") return redirect(HOMES[viewer.kind]);
  return redirect((await isSetUp(db)) ? "/sign-in" : "/set-up");
});
