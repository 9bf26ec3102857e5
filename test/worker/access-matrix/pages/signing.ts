import type { Things } from "../furnish.ts";
import { BY_LINK, STAFF } from "../seats.ts";
import { buttons, type Page, pages } from "./page.ts";
import { ANY_STAFF } from "./staff.ts";

const PORTAL = "/portal/documents/:documentId";
const WORK = "/work/documents/:documentId";
const portal = (thing: keyof Things, page: string) => ({
  at: (t: Things) => `/portal/documents/${t[thing]}${page}`,
});
const work = (page: string) => ({ at: (t: Things) => `/work/documents/${t.vendorDocumentId}${page}` });

/** Everything about signing; a step that is done, or is not there yet, leads on to another. */
export const signingPages: Page[] = [
  ...["/sign", "/sign/agree", "/pass-on", "/passed-on"].flatMap((page) =>
    pages(["customer"], [PORTAL + page], portal("signDocumentId", page)),
  ),
  ...pages(["customer"], [`${PORTAL}/sign/name`], portal("readyDocumentId", "/sign/name")),
  ...pages(["customer"], [`${PORTAL}/sign/done`], portal("sealedDocumentId", "/sign/done")),
  ...pages(["customer"], [`${PORTAL}/pack`], portal("sealedDocumentId", "/pack")),
  ...pages(["customer"], [`${PORTAL}/sign/code`], {
    button: true,
    ...portal("readyDocumentId", "/sign/code"),
  }),
  ...["/sign", "/pass-on", "/passed-on"].flatMap((page) =>
    pages(["guest"], [PORTAL + page], portal("vendorDocumentId", page)),
  ),
  ...buttons(BY_LINK, [`${PORTAL}/sign/send-code`]),

  ...["/sign", "/pass-on", "/passed-on"].flatMap((page) => pages(["lead"], [WORK + page], work(page))),
  ...["/sign/agree", "/sign/name", "/sign/done"].flatMap((page) =>
    pages(["lead"], [WORK + page], { button: true, ...work(page) }),
  ),
  ...pages([], [`${WORK}/pack`], work("/pack")),

  ...pages(STAFF, ["/documents/:documentId/pack"], { at: (t) => `/documents/${t.sealedDocumentId}/pack` }),
  ...buttons(ANY_STAFF, [
    "/documents/:documentId/delegations/:delegationId/agree",
    "/documents/:documentId/delegations/:delegationId/refuse",
  ]),
];
