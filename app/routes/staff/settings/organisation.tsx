import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card, Facts } from "#app/components/card.tsx";
import { ToleranceFields } from "#app/components/contractor-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { MoneyField, NumberField } from "#app/components/form/number-fields.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Money } from "#app/components/money.tsx";
import { LetterheadFields } from "#app/components/organisation/letterhead-fields.tsx";
import { LogoCard } from "#app/components/organisation/logo-card.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { updateSettings } from "#commands/organisation/update-settings.ts";
import { readOrganisation } from "#db/queries/organisation.ts";
import { letterheadLines, letterheadOf } from "#domain/document/letterhead.ts";
import { decimalText, formatPercent } from "#domain/money/format.ts";
import { currencyChoices, timeZoneChoices } from "../../shared/organisation-choices.ts";
import type { Route } from "./+types/organisation.ts";
import { SettingsTabs } from "./tabs.tsx";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const admin = viewer.role === "admin";
  const choices = admin
    ? { currencies: currencyChoices(), timeZones: timeZoneChoices() }
    : { currencies: [], timeZones: [] };
  return { organisation: await readOrganisation(db, viewer.orgId), admin, ...choices };
});

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const sent = await submit(app, updateSettings, await request.formData());
  if (!sent.ok) return sent.reply;
  app.renewSession();
  return redirect("/settings");
});

export const meta = () => [{ title: "Settings · Jobroom" }];

export default function Organisation({ loaderData }: Route.ComponentProps) {
  const { organisation, admin, currencies, timeZones } = loaderData;
  const { name, currency, timeZone, defaultNteMinor, defaultTaxBp } = organisation;
  return (
    <Page narrow>
      <PageHeader title="Settings" />
      <SettingsTabs admin={admin} />
      <Card>
        {admin ? (
          <CommandForm>
            <TextField label="Organisation" name="name" defaultValue={name} required />
            <div className="field-row">
              <SelectField
                label="Currency"
                name="currency"
                options={currencies}
                defaultValue={currency}
                required
              />
              <SelectField
                label="Time zone"
                name="timeZone"
                options={timeZones}
                defaultValue={timeZone}
                required
              />
            </div>
            <div className="field-row">
              <MoneyField
                label="Not-to-exceed"
                name="defaultNteMinor"
                currency={currency}
                defaultMinor={defaultNteMinor}
                hint="Of a work order given without one."
                required
              />
              <NumberField
                label="Tax rate"
                name="defaultTaxBp"
                unit="%"
                defaultValue={decimalText(defaultTaxBp, 2)}
                hint="On new order lines."
                required
              />
            </div>
            <ToleranceFields
              {...{ currency }}
              toleranceBp={organisation.toleranceBp}
              toleranceMinor={organisation.toleranceMinor}
            />
            <LetterheadFields organisation={organisation} />
            <SubmitButton>Save</SubmitButton>
          </CommandForm>
        ) : (
          <Facts
            facts={[
              ["Organisation", name],
              ["Currency", currency],
              ["Time zone", timeZone],
              ["Not-to-exceed", <Money key="nte" minor={defaultNteMinor} currency={currency} />],
              ["Tax rate", formatPercent(defaultTaxBp)],
              ["Letterhead", letterheadLines(organisation).join(", ")],
            ]}
          />
        )}
      </Card>
      {admin && (
        <div className="mt-4">
          <LogoCard logo={letterheadOf(organisation).logo} organisation={name} />
        </div>
      )}
    </Page>
  );
}
