import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { DateField } from "#app/components/form/date-fields.tsx";
import { FormPage } from "#app/components/form-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { moveOccurrence } from "#commands/schedule/move-occurrence.ts";
import { reachSchedule } from "#db/queries/schedules/reach.ts";
import { notFound } from "#domain/refusal.ts";
import { isDay } from "#domain/schedule/rule.ts";
import { scheduleTitle } from "#domain/schedule/words.ts";
import { dayKey } from "#domain/time/day.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import type { Route } from "./+types/move.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = staffContext(context);
  const { row } = await reachSchedule(db, viewer, params.id, { now });
  if (!isDay(params.onDay)) throw notFound("occurrence");
  return {
    what: scheduleTitle(row.description),
    standingOrderId: row.standingOrderId,
    today: dayKey(now, frame.timeZone),
  };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const known = { scheduleId: params.id, onDay: params.onDay };
  const sent = await submit(staffContext(context), moveOccurrence, await request.formData(), known);
  return sent.ok ? redirect(`/standing-orders/${sent.result.standingOrderId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Move recurring work · Jobroom" }];

export default function MoveOccurrence({ loaderData, params }: Route.ComponentProps) {
  const { what, standingOrderId, today } = loaderData;
  return (
    <FormPage
      title={`Move the work of ${wholeDay(params.onDay)}`}
      crumbs={[{ label: "Standing order", to: `/standing-orders/${standingOrderId}` }]}
      press="Move it"
    >
      <p className="text-ink-2">{what}. The others stay where they are.</p>
      <DateField label="New day" name="to" min={today} required />
    </FormPage>
  );
}
