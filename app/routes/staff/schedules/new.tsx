import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Page, PageHeader } from "#app/components/page.tsx";
import { ScheduleForm } from "#app/components/schedule/schedule-form.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { addSchedule } from "#commands/schedule/add-schedule.ts";
import type { Route } from "./+types/new.ts";
import { scheduleFormData } from "./form-data.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(({ context, params, request }: Route.LoaderArgs) =>
  scheduleFormData(staffContext(context), { standingOrderId: params.id }, request),
);

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const known = { standingOrderId: params.id };
  const sent = await submit(staffContext(context), addSchedule, await request.formData(), known);
  return sent.ok ? redirect(`/standing-orders/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Add recurring work · Jobroom" }];

export default function NewSchedule({ loaderData: { standing, form } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title="Add recurring work"
        crumbs={[{ label: `Standing order ${standing.number}`, to: `/standing-orders/${standing.id}` }]}
        meta={`Each work order goes to ${standing.contractorName}, within the cap.`}
      />
      <ScheduleForm {...form} press="Add it" />
    </Page>
  );
}
