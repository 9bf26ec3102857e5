import { answering } from "#app/answer.ts";
import type { AppContext } from "#app/context.ts";
import { renewPortalLink } from "#commands/portal-link/renew-portal-link.ts";
import { renewableByEmail } from "#db/queries/portal-links.ts";
import type { Route } from "./+types/fresh-link.ts";
import { ClosedLink } from "./closed-link.tsx";
import { FreshLinkMailed } from "./fresh-link-mailed.tsx";
import { mailToAddress } from "./mail-to-address.ts";

export const loader = () => null;

export const action = answering((args: Route.ActionArgs) => mailToAddress(args, "fresh-link", mailLinks));

async function mailLinks(app: AppContext, address: string): Promise<void> {
  for (const { orgId, id } of await renewableByEmail(app.publicDb, address))
    await app.runAsSystem(orgId, renewPortalLink, { contactId: id });
}

export const meta = () => [{ title: "A fresh link · Jobroom" }];

export default function FreshLink({ actionData }: Route.ComponentProps) {
  if (actionData && "to" in actionData) return <FreshLinkMailed to={actionData.to} />;
  return <ClosedLink state="unknown" secret="" after="/portal" />;
}
