import { data, Link, redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { appContext } from "#app/context.ts";
import { replyTo } from "#app/submit.ts";
import { passOnLink } from "#commands/portal-link/pass-on-link.ts";
import { linkBySecret } from "#db/queries/portal-links.ts";
import { linkState } from "#domain/access/expiry.ts";
import type { Route } from "./+types/portal-link-pass-on.ts";

const HOUR = 3_600_000;

/** Says nothing of what is behind the link, but whose it is (rule A4). */
export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { publicDb, now } = context.get(appContext);
  const link = await linkBySecret(publicDb, params.secret);
  if (!link || linkState(link, now) !== "open") throw redirect(`/p/${params.secret}`);
  return { name: link.name, organisation: link.organisation };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  const { secret } = params;
  const form = await request.formData();
  try {
    const link = await linkBySecret(app.publicDb, secret);
    await app.throttle(`pass-on:${link?.linkId ?? app.ip}`, 5, HOUR);
    if (!link) return redirect(`/p/${secret}`);
    const wanted = {
      secret,
      documentId: documentIn(request),
      name: form.get("name"),
      email: form.get("email"),
    };
    await app.runAsSystem(link.orgId, passOnLink, wanted);
    return data({ asked: link.organisation });
  } catch (error) {
    return replyTo(error, form);
  }
});

const documentIn = (request: Request) =>
  /^\/portal\/documents\/(\w{1,40})/.exec(new URL(request.url).searchParams.get("to") ?? "")?.[1];

export const meta = () => [{ title: "Ask a colleague · Jobroom" }, { name: "robots", content: "noindex" }];

export default function PassOnLink({ loaderData, actionData, params }: Route.ComponentProps) {
  const { name, organisation } = loaderData;
  if (actionData && "asked" in actionData)
    return (
      <>
        <h1>{actionData.asked} was asked</h1>
        <p>Once they agree, your colleague gets a mail with a link of their own. You can close this page.</p>
      </>
    );
  return (
    <>
      <h1>Who should answer instead?</h1>
      <p>
        {organisation} sent this to {name}. They are asked first, and then mail your colleague a link of their
        own.
      </p>
      <CommandForm>
        <TextField name="name" label="Their name" autoComplete="off" maxLength={100} required />
        <TextField name="email" label="Their email" type="email" autoComplete="off" required />
        <SubmitButton wide>Ask {organisation}</SubmitButton>
      </CommandForm>
      <p>
        <Link className="link" to={`/p/${params.secret}`}>
          Back to the link
        </Link>
      </p>
    </>
  );
}
