import { pressing } from "#app/press.ts";
import { setContactAsUser } from "#commands/contact/set-contact-as-user.ts";
import { partyPage } from "./party-page.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(setContactAsUser, {
  known: (contactId) => ({ contactId }),
  to: (_id, login) => partyPage(login),
});
