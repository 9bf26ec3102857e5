import { useActionData, useLocation, useParams } from "react-router";
import { LinkButton } from "#app/components/button.tsx";
import { isFormReply } from "#app/components/form/reply.ts";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";

/** Where a browser without script reads why a button of a work order's page was refused. */
export function RefusedPage() {
  const reply = useActionData<unknown>();
  const { id } = useParams();
  const { pathname } = useLocation();
  const messages = isFormReply(reply)
    ? [reply.formError, ...Object.values(reply.errors).flat()].filter(Boolean)
    : [];
  return (
    <Page narrow>
      <PageHeader title={messages.length ? "That was not done" : "Nothing was sent"} />
      {messages.map((message) => (
        <Notice key={message} tone="red">
          {message}
        </Notice>
      ))}
      <div>
        <LinkButton to={`${pathname.startsWith("/work/") ? "/work" : "/work-orders"}/${id}`}>
          Back to the work order
        </LinkButton>
      </div>
    </Page>
  );
}
