import { Link, useActionData } from "react-router";
import { Page, PageHeader } from "#app/components/page.tsx";
import { isFormReply } from "./reply.ts";

/** What a button's own address shows where there is no script: why it was refused, and the way back. */
export function RefusedPage() {
  const said = useActionData<unknown>();
  const reply = isFormReply(said) ? said : undefined;
  const why = [reply?.formError, ...Object.values(reply?.errors ?? {}).flat()].filter(Boolean);
  return (
    <Page narrow>
      <PageHeader title="Nothing was changed" />
      {why.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="mt-2">
        <Link className="link" to=".." relative="path">
          Go back
        </Link>
      </p>
    </Page>
  );
}
