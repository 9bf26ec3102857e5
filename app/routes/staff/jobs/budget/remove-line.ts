import { changing } from "./change-button.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = changing<{ itemId: string }>({
  change: ({ itemId }) => ({ do: "remove-item", id: itemId }),
  to: () => "",
});
