import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { reachContractor } from "#db/queries/reach-party.ts";
import { addTo } from "../contacts/add-to.ts";
import { NewContact } from "../contacts/new-contact.tsx";
import type { Route } from "./+types/new-contact.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { id, name } = await reachContractor(db, viewer.orgId, params.id);
  return { id, name };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) =>
  addTo(staffContext(context), request, { contractorId: params.id }),
);

export const meta = () => [{ title: "Add a contact · Jobroom" }];

export default function NewContactOfContractor({ loaderData }: Route.ComponentProps) {
  return <NewContact among={{ label: "Contractors", to: "/contractors" }} party={loaderData} />;
}
