import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { addComment } from "#commands/comment/add-comment.ts";
import { onWorkOrder } from "./on-work-order.ts";

export const loader = () => null;
export const action = onWorkOrder(addComment);

export default RefusedPage;
