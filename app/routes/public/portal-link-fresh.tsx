import { data, Link, redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { appContext } from "#app/context.ts";
import { replyTo } from "#app/submit.ts";
import { renewPortalLink } from "#commands/portal-link/renew-portal-link.ts";
import { linkBySecret } from "#db/queries/portal-links.ts";
import { maskedEmail } from "#domain/text/masked.ts";
import type { Route } from "./+types/portal-link-fresh.ts";
import { FreshLinkMailed } from "./fresh-link-mailed.tsx";
import { pageAfter, searchOf } from "./page-after.ts";

const HOUR = 3_600_000;

export const loader = ({ request }: Route.LoaderArgs) => ({ after: pageAfter(request) });

/** Mails a fresh link in place of one that ran out, to the address it was mailed to and the page it led to. */
export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  const after = pageAfter(request);
  const link = await linkBySecret(app.publicDb, params.secret);
  if (!link || link.revokedAt) throw redirect(`/p/${params.secret}${searchOf(after)}`);
  try {
    await app.throttle(`fresh-link:${link.contactId}`, 3, HOUR);
    await app.runAsSystem(link.orgId, renewPortalLink, { contactId: link.contactId, page: after });
    return data({ to: maskedEmail(link.email) });
  } catch (error) {
    return replyTo(error, await request.formData());
  }
});

export const meta = () => [{ title: "A fresh link · Jobroom" }, { name: "robots", content: "noindex" }];

export default function PortalLinkFresh({ loaderData, actionData, params }: Route.ComponentProps) {
  if (actionData && "to" in actionData) return <FreshLinkMailed to={actionData.to} />;
  return (
    <>
      <h1>Nothing was mailed</h1>
      <p>{actionData?.formError}</p>
      <p>
        <Link className="link" to={`/p/${params.secret}${searchOf(loaderData.after)}`}>
          Back to your link
        </Link>
      </p>
    </>
  );
}
