import { changing } from "./change-button.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = changing<{ groupId: string }>({
  change: ({ groupId }) => ({ do: "remove-group", id: groupId }),
  to: () => "",
});
