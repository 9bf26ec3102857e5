import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { pressing } from "#app/press.ts";
import { finishJob } from "#commands/job/finish-job.ts";

export const loader = () => null;

export const action = pressing(finishJob, { known: (jobId) => ({ jobId }), to: (jobId) => `/jobs/${jobId}` });

export default RefusedPage;
