import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { afterStep } from "#domain/budget/place.ts";
import { changing, wayOf } from "./change-button.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "../.." };

export const loader = () => null;

export const action = changing<{ itemId: string; way: string }>({
  change({ itemId, way }, { items }) {
    const groupId = items.find(({ id }) => id === itemId)?.groupId ?? null;
    const among = items.filter((item) => item.groupId === groupId);
    const after = afterStep(among, itemId, wayOf(way));
    return after === null ? null : { do: "move-item", id: itemId, groupId, after };
  },
  to: ({ itemId }) => `/lines/${itemId}`,
});
