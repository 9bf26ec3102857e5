import { pressing } from "#app/press.ts";
import { archiveCustomer } from "#commands/customer/archive-customer.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(archiveCustomer, {
  known: (customerId) => ({ customerId }),
  to: (id) => `/customers/${id}`,
});
