import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { ScheduleForm } from "#app/components/schedule/schedule-form.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { updateSchedule } from "#commands/schedule/update-schedule.ts";
import type { Route } from "./+types/schedule.ts";
import { scheduleFormData } from "./form-data.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(({ context, params, request }: Route.LoaderArgs) =>
  scheduleFormData(staffContext(context), { scheduleId: params.id }, request),
);

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const known = { scheduleId: params.id };
  const sent = await submit(staffContext(context), updateSchedule, await request.formData(), known);
  return sent.ok ? redirect(`/standing-orders/${sent.result.standingOrderId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Recurring work · Jobroom" }];

export default function Schedule({ loaderData, params }: Route.ComponentProps) {
  const { standing, schedule, form } = loaderData;
  const here = `/schedules/${params.id}`;
  const paused = schedule?.pausedAt != null;
  return (
    <Page narrow>
      <PageHeader
        title="Recurring work"
        crumbs={[{ label: `Standing order ${standing.number}`, to: `/standing-orders/${standing.id}` }]}
        meta="Work orders that are made already stay as they are."
      />
      <div className="grid gap-4">
        <ScheduleForm key={schedule?.version} {...form} press="Save" />
        <Card title={paused ? "Paused" : "Pause"}>
          <p className="mb-3 text-ink-2">
            {paused
              ? "Nothing is made of it. What fell into the pause is let go."
              : "Nothing more is made of it until you resume it."}
          </p>
          <PressButton to={paused ? `${here}/resume` : `${here}/pause`}>
            {paused ? "Resume" : "Pause"}
          </PressButton>
        </Card>
        <Card title="End">
          <p className="mb-3 text-ink-2">It comes round no more. Its work orders stay.</p>
          <PressButton to={`${here}/remove`} kind="danger">
            End it
          </PressButton>
        </Card>
      </div>
    </Page>
  );
}
