import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { setTechnician } from "#commands/work-order/set-technician.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const loader = () => null;
export const action = onWorkOrder(setTechnician);

export default RefusedPage;
