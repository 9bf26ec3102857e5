import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { tickItem } from "#commands/checklist/tick-item.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const loader = () => null;
export const action = onWorkOrder(tickItem);

export default RefusedPage;
