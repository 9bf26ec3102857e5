import { pressing } from "#app/press.ts";
import { restoreCustomer } from "#commands/customer/restore-customer.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(restoreCustomer, {
  known: (customerId) => ({ customerId }),
  to: (id) => `/customers/${id}`,
});
