import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { addMeterReading } from "#commands/evidence/add-meter-reading.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const loader = () => null;
export const action = onWorkOrder(addMeterReading);

export default RefusedPage;
