import { untickItem } from "#commands/checklist/untick-item.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const action = onWorkOrder(untickItem);
