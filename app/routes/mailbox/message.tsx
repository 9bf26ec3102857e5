import { answering } from "#app/answer.ts";
import { DateText } from "#app/components/clock.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { appContext } from "#app/context.ts";
import { readMail } from "#db/queries/mailbox.ts";
import type { Route } from "./+types/message.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { id, to, subject, text, createdAt } = await readMail(context.get(appContext).db, params.mailId);
  return { id, to, subject, text, createdAt };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.subject ?? "Mail"} · Local mailbox` },
];

export default function Message({ loaderData: { id, to, subject, text, createdAt } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title={subject}
        crumbs={[{ label: "Local mailbox", to: "/mailbox" }]}
        meta={
          <>
            To {to} · <DateText at={createdAt} as="moment" />
          </>
        }
      />
      <iframe
        className="card w-full"
        height="720"
        title={`The mail "${subject}" as it looks`}
        src={`/mailbox/${id}/body`}
        sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
      />
      <details>
        <summary>As plain text</summary>
        <pre className="whitespace-pre-wrap">{text}</pre>
      </details>
    </Page>
  );
}
