import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { shownValues } from "#app/components/claims/shown-values.ts";
import { ReleaseForm } from "#app/components/claims/step-forms.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { releaseHold } from "#commands/claim/release-hold.ts";
import { readClaimHead } from "#db/queries/claims/claim-head.ts";
import type { Route } from "./+types/release.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { searchParams } = new URL(request.url);
  const claim = await readClaimHead(db, viewer, params.id);
  return { claim, check: searchParams.get("check") ?? "", lineId: searchParams.get("line") ?? "" };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const sent = await submit(app, releaseHold, await request.formData(), { claimId: params.id });
  return sent.ok ? redirect(`/invoices/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Release a hold · Jobroom" }];

/** Where a refused release lands without script: its form comes back with what was typed. */
export default function ReleaseHold({ loaderData: { claim, ...asked }, actionData }: Route.ComponentProps) {
  const typed = shownValues(actionData);
  return (
    <Page narrow>
      <PageHeader
        title="Release a hold"
        crumbs={[{ label: `Invoice ${claim.number}`, to: `/invoices/${claim.id}` }]}
      />
      <ReleaseForm claim={claim} check={typed?.check ?? asked.check} lineId={typed?.lineId ?? asked.lineId} />
    </Page>
  );
}
