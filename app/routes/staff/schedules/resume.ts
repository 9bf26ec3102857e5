import { pressing } from "#app/press.ts";
import { resumeSchedule } from "#commands/schedule/resume-schedule.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(resumeSchedule, {
  known: (scheduleId) => ({ scheduleId }),
  to: (id) => `/schedules/${id}`,
});
