import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { isTheme, themeCookie } from "#app/theme.ts";
import type { Route } from "./+types/theme.ts";

export const loader = () => redirect("/account");

export const action = answering(async ({ request }: Route.ActionArgs) => {
  const chosen = (await request.formData()).get("theme");
  return redirect("/account", { headers: { "Set-Cookie": themeCookie(isTheme(chosen) ? chosen : null) } });
});
