import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { rejectAdditionalWork } from "#commands/additional-work/reject-additional-work.ts";
import { decide } from "./decide.ts";

export const loader = () => null;
export const action = decide(rejectAdditionalWork, "additionalWorkId");

export default RefusedPage;
