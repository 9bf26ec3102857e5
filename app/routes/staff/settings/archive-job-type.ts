import { pressing } from "#app/press.ts";
import { archiveJobType } from "#commands/job-type/archive-job-type.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(archiveJobType, {
  known: (jobTypeId) => ({ jobTypeId }),
  to: (id) => `/settings/job-types/${id}`,
});
