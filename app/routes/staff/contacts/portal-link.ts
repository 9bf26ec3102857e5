import { pressing } from "#app/press.ts";
import { createPortalLink } from "#commands/portal-link/create-portal-link.ts";
import { partyPage } from "./party-page.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(createPortalLink, {
  known: (contactId) => ({ contactId }),
  to: (_id, link) => partyPage(link),
});
