import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { appContext } from "#app/context.ts";
import { endSession } from "#commands/session/end-session.ts";
import type { Route } from "./+types/sign-out.ts";

export const loader = () => redirect("/");

/** Ends this browser's session. Whoever is signed out already is led the same way. */
export const action = answering(async ({ context }: Route.ActionArgs) => {
  const app = context.get(appContext);
  if (app.sessionId) await app.run(endSession, { sessionId: app.sessionId });
  const to = app.viewer?.kind === "customer" ? "/signed-out" : "/sign-in";
  return redirect(to, { headers: { "Set-Cookie": app.closedSession } });
});
