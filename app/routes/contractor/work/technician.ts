import { setTechnician } from "#commands/work-order/set-technician.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const action = onWorkOrder(setTechnician);
