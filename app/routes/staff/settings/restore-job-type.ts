import { pressing } from "#app/press.ts";
import { restoreJobType } from "#commands/job-type/restore-job-type.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(restoreJobType, {
  known: (jobTypeId) => ({ jobTypeId }),
  to: (id) => `/settings/job-types/${id}`,
});
