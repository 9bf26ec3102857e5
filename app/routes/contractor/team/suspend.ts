import { pressing } from "#app/press.ts";
import { suspendPerson } from "#commands/person/suspend-person.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(suspendPerson, {
  known: (personId) => ({ personId }),
  to: (id) => `/team/${id}`,
});
