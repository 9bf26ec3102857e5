import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { FormPage } from "#app/components/form-page.tsx";
import { SiteFields } from "#app/components/site-fields.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { addSite } from "#commands/site/add-site.ts";
import { customerNames } from "#db/queries/customers.ts";
import type { Route } from "./+types/new.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const customerId = new URL(request.url).searchParams.get("customer");
  return { customers: await customerNames(db, viewer.orgId), customerId };
});

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), addSite, await request.formData());
  return sent.ok ? redirect(`/sites/${sent.result.siteId}`) : sent.reply;
});

export const meta = () => [{ title: "Add a site · Jobroom" }];

export default function NewSite({ loaderData }: Route.ComponentProps) {
  return (
    <FormPage title="Add a site" crumbs={[{ label: "Sites", to: "/sites" }]} press="Add the site">
      <SiteFields {...loaderData} />
    </FormPage>
  );
}
