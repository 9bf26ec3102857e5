import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { pressing } from "#app/press.ts";
import { endSession } from "#commands/session/end-session.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "/account" };

export const loader = () => null;

export const action = pressing(endSession, {
  known: (sessionId) => ({ sessionId }),
  to: () => "/account",
});
