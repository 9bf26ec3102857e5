import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { pressing } from "#app/press.ts";
import { revokePortalLink } from "#commands/portal-link/revoke-portal-link.ts";
import { partyPage } from "./party-page.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "/customers" };

export const loader = () => null;

export const action = pressing(revokePortalLink, {
  known: (linkId) => ({ linkId }),
  to: (_id, link) => partyPage(link),
});
