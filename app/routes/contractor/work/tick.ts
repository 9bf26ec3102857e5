import { tickItem } from "#commands/checklist/tick-item.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const action = onWorkOrder(tickItem);
