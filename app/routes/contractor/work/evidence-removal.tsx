import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { removeEvidence } from "#commands/evidence/remove-evidence.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const loader = () => null;
export const action = onWorkOrder(removeEvidence);

export default RefusedPage;
