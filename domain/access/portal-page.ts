/** A page of the portal that a link may lead to, as an address without its host, or null where it is none. */
export const portalPage = (to: string): string | null =>
  /^\/portal(\/[\w-]{1,40}){1,4}$/.test(to) ? to : null;
