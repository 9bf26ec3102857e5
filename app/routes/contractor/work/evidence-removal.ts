import { removeEvidence } from "#commands/evidence/remove-evidence.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const action = onWorkOrder(removeEvidence);
