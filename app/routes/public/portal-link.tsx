import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { appContext } from "#app/context.ts";
import { replyTo } from "#app/submit.ts";
import { openPortal } from "#commands/portal/open-portal.ts";
import { linkBySecret } from "#db/queries/portal-links.ts";
import { linkState } from "#domain/access/expiry.ts";
import { maskedEmail } from "#domain/text/masked.ts";
import type { Route } from "./+types/portal-link.ts";
import { ClosedLink } from "./closed-link.tsx";
import { NotYou } from "./not-you.tsx";
import { pageAfter, searchOf } from "./page-after.ts";

const MINUTES = 60_000;
const TRUE = () => true;
const FALSE = () => false;

/** Looking changes nothing (rule A2): mail scanners open links. It says whose the link is (rule A4). */
export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const app = context.get(appContext);
  const { publicDb, now, viewer } = app;
  const link = await linkBySecret(publicDb, params.secret);
  if (!link) return { state: "unknown" as const, after: pageAfter(request) };
  // Somebody of a contractor who is signed in finds it in their own place, and stays signed in
  if (viewer?.kind === "contractor" && viewer.id === link.personId)
    throw redirect(pageAfter(request).replace(/^\/portal/, "/work"));
  const state = linkState(link, now);
  const isTheirs = viewer?.kind === "customer" && viewer.id === link.contactId && viewer.orgId === link.orgId;
  // A device that opened it before need not be asked whose it is
  if (state === "open" && isTheirs && (await app.prove().then(TRUE, FALSE)))
    throw redirect(pageAfter(request));
  const { name, party, organisation } = link;
  return { state, name, party, organisation, email: maskedEmail(link.email), after: pageAfter(request) };
});

/** Exchanges the secret for a session and an address without it. */
export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  try {
    const link = await linkBySecret(app.publicDb, params.secret);
    await app.throttle(`link:${link?.linkId ?? app.ip}`, 20, 15 * MINUTES);
    // The page says by itself why it does not open.
    if (!link || linkState(link, app.now) !== "open")
      return redirect(`/p/${params.secret}${searchOf(pageAfter(request))}`);
    const opened = { secret: params.secret, ip: app.ip, userAgent: app.userAgent };
    const ticket = await app.runAsSystem(link.orgId, openPortal, opened);
    return redirect(pageAfter(request), { headers: { "Set-Cookie": app.openSession(ticket) } });
  } catch (error) {
    return replyTo(error, await request.formData());
  }
});

export const meta = () => [{ title: "Your page · Jobroom" }, { name: "robots", content: "noindex" }];

export default function PortalLink({ loaderData: link, params }: Route.ComponentProps) {
  const { state, organisation, email, after } = link;
  if (state !== "open")
    return <ClosedLink {...{ state, organisation, email, after }} secret={params.secret} />;
  return (
    <>
      <h1>{link.organisation} shares this with you</h1>
      <p>
        This link belongs to <strong>{link.name}</strong>
        {link.party !== link.name && ` at ${link.party}`}.
      </p>
      <CommandForm>
        <SubmitButton wide>Open your page</SubmitButton>
      </CommandForm>
      <p className="text-13 text-ink-3">
        It keeps you signed in on this device, so do not open it on a shared one.
      </p>
      <NotYou name={link.name} email={link.email} after={after} secret={params.secret} />
    </>
  );
}
