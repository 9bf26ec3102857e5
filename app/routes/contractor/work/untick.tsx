import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { untickItem } from "#commands/checklist/untick-item.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const loader = () => null;
export const action = onWorkOrder(untickItem);

export default RefusedPage;
