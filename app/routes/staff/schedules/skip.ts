import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { pressing } from "#app/press.ts";
import { skipOccurrence } from "#commands/schedule/skip-occurrence.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "../.." };

export const loader = () => null;

export const action = pressing(skipOccurrence, {
  known: (scheduleId, { onDay }) => ({ scheduleId, onDay }),
  to: (_, { standingOrderId }) => `/standing-orders/${standingOrderId}`,
});
