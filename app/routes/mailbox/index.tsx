import { answering } from "#app/answer.ts";
import { DateText } from "#app/components/clock.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { appContext } from "#app/context.ts";
import { listMails } from "#db/queries/mailbox.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/index.ts";

const PAGE = 50;

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const before = new URL(request.url).searchParams.get("before");
  const mails = await listMails(context.get(appContext).db, before, PAGE + 1);
  const last = mails.length > PAGE ? mails[PAGE - 1] : undefined;
  return { mails: mails.slice(0, PAGE), nextTo: last ? `/mailbox?before=${last.id}` : null };
});

export const meta = () => [{ title: "Local mailbox · Jobroom" }];

export default function Mailbox({ loaderData: { mails, nextTo } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Local mailbox" meta="Mail stays on this machine until a mail provider is set." />
      {mails.length === 0 ? (
        <EmptyState picture="paper" title="No mail yet">
          Every mail that Jobroom would send is shown here.
        </EmptyState>
      ) : (
        <List label="Mails">
          {mails.map(({ id, subject, to, createdAt }) => (
            <ListRow
              key={id}
              title={subject}
              to={`/mailbox/${id}`}
              end={<DateText at={createdAt} as="ago" />}
            >
              To {to}
            </ListRow>
          ))}
        </List>
      )}
      <Pager label={counted(mails.length, "mail")} previousTo={null} nextTo={nextTo} />
    </Page>
  );
}
