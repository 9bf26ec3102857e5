import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { PartForm } from "#app/components/claims/part-form.tsx";
import { startOfPart } from "#app/components/claims/part-values.ts";
import { shownValues } from "#app/components/claims/shown-values.ts";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { approveClaimPart } from "#commands/claim/approve-claim-part.ts";
import { readPartPage } from "#db/queries/claims/part-page.ts";
import type { Route } from "./+types/approve-part.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return readPartPage(db, viewer, params.id);
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const sent = await submit(app, approveClaimPart, await request.formData(), { claimId: params.id });
  return sent.ok ? redirect(`/invoices/${params.id}`) : sent.reply;
});

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const meta: Route.MetaFunction = () => [{ title: "Approve an invoice in part · Jobroom" }];

export default function ApprovePart({ loaderData: page, actionData }: Route.ComponentProps) {
  const { claim } = page;
  return (
    <Page narrow>
      <PageHeader
        title={`Approve invoice ${claim.number} in part`}
        crumbs={[{ label: `Invoice ${claim.number}`, to: `/invoices/${claim.id}` }]}
        meta="Each amount you withhold needs its reason. The contractor reads them, and may bill the amount again once it is put right."
      />
      <PartForm page={page} start={shownValues(actionData) ?? startOfPart(page)} />
    </Page>
  );
}
