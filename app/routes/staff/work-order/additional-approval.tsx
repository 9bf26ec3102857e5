import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { approveAdditionalWork } from "#commands/additional-work/approve-additional-work.ts";
import { decide } from "./decide.ts";

export const loader = () => null;
export const action = decide(approveAdditionalWork, "additionalWorkId");

export default RefusedPage;
