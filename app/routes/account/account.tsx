import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pill } from "#app/components/pill.tsx";
import { personContext } from "#app/guards.ts";
import { themeOf } from "#app/theme.ts";
import { readAccount } from "#db/queries/sessions.ts";
import { deviceOf } from "#domain/access/device.ts";
import type { Route } from "./+types/account.ts";
import { ApiKeys } from "./api-keys-card.tsx";
import { DefaultFormat } from "./default-format-card.tsx";
import { ChangePassword } from "./password-card.tsx";
import { ThemeChoice } from "./theme-card.tsx";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer, frame, sessionId } = personContext(context);
  const { sessions, keys, defaultFormat } = await readAccount(db, viewer);
  const listed = sessions.map(({ userAgent, ...session }) => ({
    ...session,
    device: deviceOf(userAgent),
    here: session.id === sessionId,
  }));
  return {
    frame,
    sessions: listed,
    keys,
    defaultFormat: viewer.kind === "staff" ? defaultFormat : null,
    theme: themeOf(request),
  };
});

export const meta = () => [{ title: "Your account · Jobroom" }];

export default function Account({
  loaderData: { frame, sessions, keys, defaultFormat, theme },
}: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Your account" meta={`${frame.name} · ${frame.email}`} />
      <div className="grid gap-4">
        <Card
          title="Where you are signed in"
          flush
          footer={
            sessions.length > 1 && (
              <PressButton to="/account/sessions/end-others">Sign out everywhere else</PressButton>
            )
          }
        >
          <List label="Sessions">
            {sessions.map(({ id, device, ip, lastSeenAt, here }) => (
              <ListRow
                key={id}
                title={device}
                end={
                  here ? (
                    <Pill tone="green">This browser</Pill>
                  ) : (
                    <PressButton to={`/account/sessions/${id}/end`} size="small">
                      Sign out
                    </PressButton>
                  )
                }
              >
                {ip && `${ip} · `}last seen <DateText at={lastSeenAt} as="ago" />
              </ListRow>
            ))}
          </List>
        </Card>
        {defaultFormat && <DefaultFormat chosen={defaultFormat} />}
        <ThemeChoice chosen={theme} />
        <ChangePassword email={frame.email} />
        <ApiKeys keys={keys} />
      </div>
    </Page>
  );
}
