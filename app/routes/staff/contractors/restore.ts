import { pressing } from "#app/press.ts";
import { restoreContractor } from "#commands/contractor/restore-contractor.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(restoreContractor, {
  known: (contractorId) => ({ contractorId }),
  to: (id) => `/contractors/${id}`,
});
