import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { cancelWorkOrder } from "#commands/work-order/cancel-work-order.ts";
import { closeWorkOrder } from "#commands/work-order/close-work-order.ts";
import { holdWorkOrder } from "#commands/work-order/hold-work-order.ts";
import { resumeWorkOrder } from "#commands/work-order/resume-work-order.ts";
import { returnWorkOrder } from "#commands/work-order/return-work-order.ts";
import { scheduleWorkOrder } from "#commands/work-order/schedule-work-order.ts";
import { boardActions } from "#domain/board/moves.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/move.ts";

const COMMANDS = {
  schedule: scheduleWorkOrder,
  hold: holdWorkOrder,
  resume: resumeWorkOrder,
  close: closeWorkOrder,
  return: returnWorkOrder,
  cancel: cancelWorkOrder,
};

export const loader = () => redirect("/board");

/** A card dropped or sent to another column. The board stays where it is, so this answers with nothing. */
export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const app = staffContext(context);
  const wanted = boardActions.find((known) => known === params.action);
  if (!wanted) throw notFound("move");
  const form = await request.formData();
  const sent = await submit(app, COMMANDS[wanted], form, { workOrderId: params.workOrderId });
  return sent.ok ? null : sent.reply;
});
