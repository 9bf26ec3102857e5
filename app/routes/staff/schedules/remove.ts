import { pressing } from "#app/press.ts";
import { removeSchedule } from "#commands/schedule/remove-schedule.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(removeSchedule, {
  known: (scheduleId) => ({ scheduleId }),
  to: (_, { standingOrderId }) => `/standing-orders/${standingOrderId}`,
});
