import { portalPage } from "#domain/access/portal-page.ts";

const PORTAL = "/portal";

/** The page of the portal that a link's mail was about. */
export const pageAfter = (request: Request): string =>
  portalPage(new URL(request.url).searchParams.get("to") ?? "") ?? PORTAL;

/** The address that mails a fresh link in place of this one, to the same page. */
export const freshLinkTo = (secret: string, after: string): string => `/p/${secret}/fresh${searchOf(after)}`;

/** What an address says of the page that is to follow. */
export const searchOf = (after: string): string =>
  after === PORTAL ? "" : `?to=${encodeURIComponent(after)}`;
