import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { AssetFields } from "#app/components/asset-fields.tsx";
import { FormPage } from "#app/components/form-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { addAsset } from "#commands/asset/add-asset.ts";
import { reachSite } from "#db/queries/reach-place.ts";
import type { Route } from "./+types/new-asset.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { id, name } = await reachSite(db, viewer.orgId, params.id);
  return { id, name };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), addAsset, await request.formData(), { siteId: params.id });
  return sent.ok ? redirect(`/sites/${params.id}`) : sent.reply;
});

export const meta = () => [{ title: "Add an asset · Jobroom" }];

export default function NewAsset({ loaderData: { id, name } }: Route.ComponentProps) {
  const crumbs = [
    { label: "Sites", to: "/sites" },
    { label: name, to: `/sites/${id}` },
  ];
  return (
    <FormPage title="Add an asset" crumbs={crumbs} press="Add the asset">
      <AssetFields />
    </FormPage>
  );
}
