import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { reachCustomer } from "#db/queries/reach-party.ts";
import { addTo } from "../contacts/add-to.ts";
import { NewContact } from "../contacts/new-contact.tsx";
import type { Route } from "./+types/new-contact.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { id, name } = await reachCustomer(db, viewer.orgId, params.id);
  return { id, name };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) =>
  addTo(staffContext(context), request, { customerId: params.id }),
);

export const meta = () => [{ title: "Add a contact · Jobroom" }];

export default function NewContactOfCustomer({ loaderData }: Route.ComponentProps) {
  return <NewContact among={{ label: "Customers", to: "/customers" }} party={loaderData} />;
}
