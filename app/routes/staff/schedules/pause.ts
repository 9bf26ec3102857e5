import { pressing } from "#app/press.ts";
import { pauseSchedule } from "#commands/schedule/pause-schedule.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(pauseSchedule, {
  known: (scheduleId) => ({ scheduleId }),
  to: (id) => `/schedules/${id}`,
});
