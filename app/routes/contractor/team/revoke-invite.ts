import { pressing } from "#app/press.ts";
import { revokeInvite } from "#commands/person/revoke-invite.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(revokeInvite, {
  known: (personId) => ({ personId }),
  to: (id) => `/team/${id}`,
});
