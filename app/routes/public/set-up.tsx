import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { asSystem } from "#app/as-system.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { appContext } from "#app/context.ts";
import { signIn } from "#app/sign-in.ts";
import { submit } from "#app/submit.ts";
import { FIRST_ORGANISATION, setUpOrganisation } from "#commands/setup/set-up-organisation.ts";
import { isSetUp } from "#db/queries/organisation.ts";
import { currencyChoices, timeZoneChoices } from "../shared/organisation-choices.ts";
import type { Route } from "./+types/set-up.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

/** Only an empty database can be set up; afterwards this page leads to sign-in. */
export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  if (await isSetUp(context.get(appContext).publicDb)) throw redirect("/sign-in");
  return { currencies: currencyChoices(), timeZones: timeZoneChoices() };
});

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  const sent = await submit(asSystem(app, FIRST_ORGANISATION), setUpOrganisation, await request.formData());
  return sent.ok ? signIn(app, sent.result.orgId, sent.result.personId) : sent.reply;
});

export const meta = () => [{ title: "Set up Jobroom" }];

export default function SetUp({ loaderData: { currencies, timeZones } }: Route.ComponentProps) {
  return (
    <>
      <h1>Set up Jobroom</h1>
      <p className="text-ink-2">
        This is the first run. You will be the admin, and can invite everybody else afterwards.
      </p>
      <CommandForm>
        <TextField label="Organisation" name="organisation" autoComplete="organization" required />
        <TextField label="Your name" name="name" autoComplete="name" required />
        <TextField label="Email" name="email" type="email" autoComplete="username" required />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters. A few words in a row are easy to remember."
          required
        />
        <SelectField label="Currency" name="currency" options={currencies} defaultValue="AUD" required />
        <SelectField
          label="Time zone"
          name="timeZone"
          options={timeZones}
          defaultValue="Australia/Sydney"
          required
        />
        <SubmitButton wide>Set up</SubmitButton>
      </CommandForm>
    </>
  );
}
