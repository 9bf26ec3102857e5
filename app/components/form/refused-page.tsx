import { Link, useActionData, useMatches } from "react-router";
import { Page, PageHeader } from "#app/components/page.tsx";
import { isFormReply } from "./reply.ts";

/** A route says so as its `handle` where no page stands one part above its address. */
export interface RefusedHandle {
  back: string;
}

/** What a button's own address shows where there is no script: why it was refused, and the way back. */
export function RefusedPage() {
  const said = useActionData<unknown>();
  const handle = useMatches().at(-1)?.handle as RefusedHandle | undefined;
  const reply = isFormReply(said) ? said : undefined;
  const why = [reply?.formError, ...Object.values(reply?.errors ?? {}).flat()].filter(Boolean);
  return (
    <Page narrow>
      <PageHeader title="Nothing was changed" />
      {why.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="mt-2">
        <Link className="link" to={handle?.back ?? ".."} relative="path">
          Go back
        </Link>
      </p>
    </Page>
  );
}
