import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { addComment } from "#commands/comment/add-comment.ts";
import { decide } from "./decide.ts";

export const loader = () => null;
export const action = decide(addComment, "workOrderId");

export default RefusedPage;
