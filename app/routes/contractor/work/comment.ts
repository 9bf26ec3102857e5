import { addComment } from "#commands/comment/add-comment.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const action = onWorkOrder(addComment);
