import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { pressing } from "#app/press.ts";
import { bringBackOccurrence } from "#commands/schedule/bring-back-occurrence.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "../.." };

export const loader = () => null;

export const action = pressing(bringBackOccurrence, {
  known: (scheduleId, { onDay }) => ({ scheduleId, onDay }),
  to: (_, { standingOrderId }) => `/standing-orders/${standingOrderId}`,
});
