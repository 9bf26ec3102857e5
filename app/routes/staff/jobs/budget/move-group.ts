import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { afterStep } from "#domain/budget/place.ts";
import { changing, wayOf } from "./change-button.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "../.." };

export const loader = () => null;

export const action = changing<{ groupId: string; way: string }>({
  change({ groupId, way }, { groups }) {
    const after = afterStep(groups, groupId, wayOf(way));
    return after === null ? null : { do: "move-group", id: groupId, after };
  },
  to: ({ groupId }) => `/groups/${groupId}`,
});
