import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { FormPage } from "#app/components/form-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { setTargets } from "#commands/performance/set-targets.ts";
import { readTargets } from "#db/queries/calendar.ts";
import { hoursText, priorityLabels } from "#domain/performance/target-words.ts";
import { priorities } from "#domain/performance/targets.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/target.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { targets, jobTypes } = await readTargets(db, viewer.orgId);
  const of = params.of === "all" ? { value: "", label: "All job types" } : undefined;
  const about = of ?? jobTypes.find(({ value }) => value === params.of);
  if (!about) throw notFound("job type");
  return { about, targets: targets.filter(({ jobTypeId }) => jobTypeId === about.value) };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const known = { jobTypeId: params.of === "all" ? "" : params.of };
  const sent = await submit(staffContext(context), setTargets, await request.formData(), known);
  return sent.ok ? redirect("/settings/targets") : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Target times of ${loaderData?.about.label.toLowerCase() ?? "a job type"} · Jobroom` },
];

export default function TargetTimes({ loaderData: { about, targets } }: Route.ComponentProps) {
  return (
    <FormPage title={about.label} crumbs={[{ label: "Target times", to: "/settings/targets" }]} press="Save">
      <p className="text-ink-2">
        Left blank, there is no target.{" "}
        {about.value &&
          "A job type with any time of its own does not use those of all job types at that priority."}
      </p>
      {priorities.map((priority, index) => {
        const target = targets.find((each) => each.priority === priority);
        const at = `targets[${index}]`;
        return (
          <fieldset key={priority} className="field">
            <legend className="field-label mb-1">{priorityLabels[priority]}</legend>
            <input type="hidden" name={`${at}.priority`} value={priority} />
            <div className="field-row">
              <Hours label="Answer" name={`${at}.respondMinutes`} minutes={target?.respondMinutes} />
              <Hours label="Attend" name={`${at}.attendMinutes`} minutes={target?.attendMinutes} />
              <Hours label="Complete" name={`${at}.completeMinutes`} minutes={target?.completeMinutes} />
            </div>
            <CheckboxField
              label="Count opening hours only"
              name={`${at}.business`}
              defaultChecked={target?.business ?? true}
            />
          </fieldset>
        );
      })}
    </FormPage>
  );
}

interface HoursProps {
  label: string;
  name: string;
  minutes: number | null | undefined;
}

const Hours = ({ minutes, ...props }: HoursProps) => (
  <NumberField {...props} unit="h" defaultValue={minutes == null ? "" : hoursText(minutes)} />
);
