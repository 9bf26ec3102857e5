import { pressing } from "#app/press.ts";
import { renewStandingOrder } from "#commands/standing-order/renew-standing-order.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(renewStandingOrder, {
  known: (standingOrderId) => ({ standingOrderId }),
  to: (_, { documentId }) => `/documents/${documentId}/draft`,
});
