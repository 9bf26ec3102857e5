import { pressing } from "#app/press.ts";
import { resendInvite } from "#commands/person/resend-invite.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(resendInvite, {
  known: (personId) => ({ personId }),
  to: (id) => `/people/${id}`,
});
