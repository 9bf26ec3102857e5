import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { setDefaultFormat } from "#commands/person/set-default-format.ts";
import type { Route } from "./+types/default-format.ts";

export const loader = () => redirect("/work-orders/new");

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), setDefaultFormat, await request.formData());
  return sent.ok ? redirect("/work-orders/new") : sent.reply;
});
