import { pressing } from "#app/press.ts";
import { makeContractorUser } from "#commands/person/make-contractor-user.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(makeContractorUser, {
  known: (personId) => ({ personId }),
  to: (id) => `/people/${id}`,
});
