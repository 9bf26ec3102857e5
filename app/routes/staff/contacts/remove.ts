import { pressing } from "#app/press.ts";
import { removeContact } from "#commands/contact/remove-contact.ts";
import { partyPage } from "./party-page.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(removeContact, {
  known: (contactId) => ({ contactId }),
  to: (_id, removed) => partyPage(removed),
});
