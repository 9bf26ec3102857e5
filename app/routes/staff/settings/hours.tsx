import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card, Facts } from "#app/components/card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { TimeField } from "#app/components/form/date-fields.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { setHours } from "#commands/organisation/set-hours.ts";
import { readHours } from "#db/queries/calendar.ts";
import { padded } from "#domain/time/day.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { sentenceList } from "#domain/words.ts";
import type { Route } from "./+types/hours.ts";
import { SettingsTabs } from "./tabs.tsx";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, now } = staffContext(context);
  return { ...(await readHours(db, viewer.orgId, now)), admin: viewer.role === "admin" };
});

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), setHours, await request.formData());
  return sent.ok ? redirect("/settings/hours") : sent.reply;
});

export const meta = () => [{ title: "Opening hours · Jobroom" }];

type Loaded = Route.ComponentProps["loaderData"];

const WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const clock = (minute: number) => `${padded(Math.floor(minute / 60) % 24)}:${padded(minute % 60)}`;

export default function Hours({ loaderData }: Route.ComponentProps) {
  const { admin, holidays } = loaderData;
  return (
    <Page narrow>
      <PageHeader title="Settings" />
      <SettingsTabs admin={admin} />
      <div className="grid gap-4">
        <Card title="Opening hours">
          <p className="mb-3 text-ink-2">
            Target times that count opening hours stand still while you are closed. To close at midnight,
            enter 00:00.
          </p>
          {admin ? <HoursForm {...loaderData} /> : <HoursText {...loaderData} />}
        </Card>
        <Card
          title="Holidays"
          flush
          action={
            admin && (
              <LinkButton size="small" to="/settings/holidays/new">
                Add a holiday
              </LinkButton>
            )
          }
        >
          {holidays.length > 0 ? (
            <List label="Holidays">
              {holidays.map(({ day, name }) => (
                <ListRow key={day} title={name} end={admin && <RemoveButton {...{ day, name }} />}>
                  {wholeDay(day)}
                </ListRow>
              ))}
            </List>
          ) : (
            <EmptyState picture="done" title="No holidays to come">
              On a holiday you are closed, whatever day of the week it is.
            </EmptyState>
          )}
        </Card>
      </div>
    </Page>
  );
}

const RemoveButton = ({ day, name }: { day: string; name: string }) => (
  <PressButton to={`/settings/holidays/${day}/remove`} size="small">
    Remove <span className="sr-only">{name}</span>
  </PressButton>
);

function HoursForm({ days, fromMinute, toMinute }: Loaded) {
  return (
    <CommandForm>
      <fieldset className="field">
        <legend className="field-label mb-1">Open on</legend>
        <div className="grid grid-cols-2 gap-x-3 sm:grid-cols-4">
          {WEEK.map((day, index) => (
            <CheckboxField
              key={day}
              label={day}
              name={day.toLowerCase()}
              defaultChecked={days.includes(index + 1)}
            />
          ))}
        </div>
      </fieldset>
      <div className="field-row">
        <TimeField label="From" name="from" defaultValue={clock(fromMinute)} required />
        <TimeField label="To" name="to" defaultValue={clock(toMinute)} required />
      </div>
      <SubmitButton>Save</SubmitButton>
    </CommandForm>
  );
}

const HoursText = ({ days, fromMinute, toMinute }: Loaded) => (
  <Facts
    facts={[
      ["Open on", sentenceList(days.map((day) => WEEK[day - 1] ?? ""))],
      ["From", clock(fromMinute)],
      ["To", clock(toMinute)],
    ]}
  />
);
