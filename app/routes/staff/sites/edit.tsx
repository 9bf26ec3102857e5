import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { SiteFields } from "#app/components/site-fields.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { updateSite } from "#commands/site/update-site.ts";
import { readSite } from "#db/queries/sites.ts";
import type { Route } from "./+types/edit.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { site, customers } = await readSite(db, viewer.orgId, params.id);
  return { site, customers };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), updateSite, await request.formData(), {
    siteId: params.id,
  });
  return sent.ok ? redirect(`/sites/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Change ${loaderData?.site.name ?? "a site"} · Jobroom` },
];

export default function EditSite({ loaderData: { site, customers } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title={`Change ${site.name}`}
        crumbs={[
          { label: "Sites", to: "/sites" },
          { label: site.name, to: `/sites/${site.id}` },
        ]}
      />
      <Card>
        <CommandForm>
          <input type="hidden" name="expectedVersion" value={site.version} />
          <SiteFields {...{ site, customers }} customerId={site.customerId} />
          <SubmitButton>Save</SubmitButton>
        </CommandForm>
      </Card>
    </Page>
  );
}
