import { addMeterReading } from "#commands/evidence/add-meter-reading.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const action = onWorkOrder(addMeterReading);
