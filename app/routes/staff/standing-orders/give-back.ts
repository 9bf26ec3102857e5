import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { pressing } from "#app/press.ts";
import { giveBackCallOff } from "#commands/standing-order/give-back-call-off.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "../.." };

export const loader = () => null;

export const action = pressing(giveBackCallOff, {
  known: (_, { workOrderId }) => ({ workOrderId }),
  to: (id) => `/standing-orders/${id}?show=unbilled`,
});
