import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { AssetFields } from "#app/components/asset-fields.tsx";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { updateAsset } from "#commands/asset/update-asset.ts";
import { reachAsset } from "#db/queries/reach-place.ts";
import type { Route } from "./+types/asset.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return { asset: await reachAsset(db, viewer.orgId, params.id) };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), updateAsset, await request.formData(), {
    assetId: params.id,
  });
  return sent.ok ? redirect(`/sites/${sent.result.siteId}`) : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.asset.name ?? "Asset"} · Jobroom` },
];

export default function Asset({ loaderData: { asset } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title={asset.name} crumbs={[{ label: "Its site", to: `/sites/${asset.siteId}` }]} />
      <Card>
        <CommandForm>
          <input type="hidden" name="expectedVersion" value={asset.version} />
          <AssetFields asset={asset} />
          <SubmitButton>Save</SubmitButton>
        </CommandForm>
      </Card>
    </Page>
  );
}
