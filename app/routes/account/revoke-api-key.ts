import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { pressing } from "#app/press.ts";
import { revokeApiKey } from "#commands/api-key/revoke-api-key.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "/account" };

export const loader = () => null;

export const action = pressing(revokeApiKey, {
  known: (apiKeyId) => ({ apiKeyId }),
  to: () => "/account",
});
