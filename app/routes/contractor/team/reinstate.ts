import { pressing } from "#app/press.ts";
import { reinstatePerson } from "#commands/person/reinstate-person.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(reinstatePerson, {
  known: (personId) => ({ personId }),
  to: (id) => `/team/${id}`,
});
