import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { TextArea } from "#app/components/form/text-area.tsx";
import { FormPage } from "#app/components/form-page.tsx";
import { staffContext } from "#app/guards.ts";
import { pressing } from "#app/press.ts";
import { closeStandingOrder } from "#commands/standing-order/close-standing-order.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import type { Route } from "./+types/close.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { row } = await reachStanding(db, viewer, params.id);
  if (row.state === "closed") throw redirect(`/standing-orders/${row.id}`);
  return { id: row.id, number: row.number, version: row.version, contractor: row.contractorName };
});

export const action = pressing(closeStandingOrder, {
  known: (standingOrderId) => ({ standingOrderId }),
  to: (id) => `/standing-orders/${id}`,
});

export const meta: Route.MetaFunction = () => [{ title: "Close a standing order · Jobroom" }];

export default function CloseStandingOrder({ loaderData }: Route.ComponentProps) {
  const { id, number, version, contractor } = loaderData;
  return (
    <FormPage
      title={`Close standing order ${number}`}
      crumbs={[{ label: `Standing order ${number}`, to: `/standing-orders/${id}` }]}
      press="Close the standing order"
      version={version}
    >
      <p className="text-ink-2">
        Nothing more is called off from it. What is called off already stays, and is billed as agreed.
      </p>
      <TextArea label="Reason" name="reason" hint={`${contractor} reads it.`} maxLength={1000} required />
    </FormPage>
  );
}
