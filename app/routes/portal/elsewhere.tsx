import { data } from "react-router";
import { z } from "zod";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { customerContext } from "#app/guards.ts";
import { replyTo } from "#app/submit.ts";
import { InvalidInput } from "#commands/invalid-input.ts";
import { renewPortalLink } from "#commands/portal-link/renew-portal-link.ts";
import { elsewhereOf } from "#db/queries/portal-elsewhere.ts";
import { notFound } from "#domain/refusal.ts";
import { maskedEmail } from "#domain/text/masked.ts";
import type { Route } from "./+types/elsewhere.ts";

const HOUR = 3_600_000;

const wanted = z.object({ orgId: z.string().max(40) });

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, frame } = customerContext(context);
  const places = await elsewhereOf(db, { orgId: viewer.orgId, email: frame.email });
  return {
    here: frame.organisation,
    email: maskedEmail(frame.email),
    places: places.map(({ orgId, organisation }) => ({ orgId, organisation })),
  };
});

/** The way in is mailed to the address that both know: being in at one proves nothing to the other (rule A1). */
export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = customerContext(context);
  const form = await request.formData();
  try {
    const parsed = wanted.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new InvalidInput(parsed.error);
    const places = await elsewhereOf(app.db, { orgId: app.viewer.orgId, email: app.frame.email });
    const place = places.find(({ orgId }) => orgId === parsed.data.orgId);
    if (!place) throw notFound("organisation");
    await app.throttle(`fresh-link:${place.contactId}`, 3, HOUR);
    await app.runAsSystem(place.orgId, renewPortalLink, { contactId: place.contactId });
    return data({ mailed: place.organisation });
  } catch (error) {
    return replyTo(error, form);
  }
});

export const meta = () => [{ title: "Your other pages · Jobroom" }];

export default function Elsewhere({ loaderData, actionData }: Route.ComponentProps) {
  const { here, email, places } = loaderData;
  return (
    <Page narrow>
      <PageHeader title="Your other pages" crumbs={[{ label: "Your jobs", to: "/portal" }]} />
      <div className="grid gap-4">
        {actionData && "mailed" in actionData && (
          <Notice tone="green" title={`We mailed your link for ${actionData.mailed}`} live>
            Open it on this device to go there. It takes the place of {here} here.
          </Notice>
        )}
        {places.length === 0 && <p>Nobody else shares anything with your address.</p>}
        <ul className="grid gap-3">
          {places.map(({ orgId, organisation }) => (
            <li key={orgId} className="card card-body flex flex-wrap items-center justify-between gap-3">
              <span className="min-w-0 font-medium wrap-anywhere">{organisation}</span>
              <CommandForm className="contents">
                <input type="hidden" name="orgId" value={orgId} />
                <SubmitButton kind="quiet">
                  Mail me the link <span className="sr-only">to {organisation}</span>
                </SubmitButton>
              </CommandForm>
            </li>
          ))}
        </ul>
        <p className="text-13 text-ink-3">Links are mailed to {email}.</p>
      </div>
    </Page>
  );
}
