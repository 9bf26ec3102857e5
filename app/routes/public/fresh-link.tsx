import { data } from "react-router";
import { z } from "zod";
import { answering } from "#app/answer.ts";
import { type AppContext, appContext } from "#app/context.ts";
import { replyTo } from "#app/submit.ts";
import { email } from "#commands/input.ts";
import { InvalidInput } from "#commands/invalid-input.ts";
import { renewPortalLink } from "#commands/portal-link/renew-portal-link.ts";
import { renewableByEmail } from "#db/queries/portal-links.ts";
import type { Route } from "./+types/fresh-link.ts";
import { ClosedLink } from "./closed-link.tsx";
import { FreshLinkMailed } from "./fresh-link-mailed.tsx";

const HOUR = 3_600_000;

export const loader = () => null;

/** The answer is the same, and as quick, whether or not anybody has this address. */
export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  const form = await request.formData();
  try {
    const parsed = z.object({ email }).safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new InvalidInput(parsed.error);
    await app.throttle(`fresh-link:${parsed.data.email}`, 3, HOUR);
    app.later(mailLinks(app, parsed.data.email));
    return data({ to: parsed.data.email });
  } catch (error) {
    return replyTo(error, form);
  }
});

async function mailLinks(app: AppContext, address: string): Promise<void> {
  for (const { orgId, id } of await renewableByEmail(app.publicDb, address))
    await app.runAsSystem(orgId, renewPortalLink, { contactId: id });
}

export const meta = () => [{ title: "A fresh link · Jobroom" }];

export default function FreshLink({ actionData }: Route.ComponentProps) {
  if (actionData && "to" in actionData) return <FreshLinkMailed to={actionData.to} />;
  return <ClosedLink state="unknown" secret="" />;
}
