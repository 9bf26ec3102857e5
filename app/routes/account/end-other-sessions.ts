import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { pressing } from "#app/press.ts";
import { endOtherSessions } from "#commands/session/end-other-sessions.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "/account" };

export const loader = () => null;

export const action = pressing(endOtherSessions, {
  known: () => ({}),
  to: () => "/account",
});
