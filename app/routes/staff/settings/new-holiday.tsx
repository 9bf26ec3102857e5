import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { DateField } from "#app/components/form/date-fields.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { FormPage } from "#app/components/form-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { addHoliday } from "#commands/holiday/add-holiday.ts";
import type { Route } from "./+types/new-holiday.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = () => null;

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), addHoliday, await request.formData());
  return sent.ok ? redirect("/settings/hours") : sent.reply;
});

export const meta = () => [{ title: "Add a holiday · Jobroom" }];

export default () => (
  <FormPage title="Add a holiday" crumbs={[{ label: "Opening hours", to: "/settings/hours" }]} press="Add">
    <DateField label="Day" name="day" required />
    <TextField label="Name" name="name" maxLength={80} required />
  </FormPage>
);
