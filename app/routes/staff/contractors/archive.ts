import { pressing } from "#app/press.ts";
import { archiveContractor } from "#commands/contractor/archive-contractor.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(archiveContractor, {
  known: (contractorId) => ({ contractorId }),
  to: (id) => `/contractors/${id}`,
});
