import type { Things } from "../furnish.ts";
import { CREWS, STAFF } from "../seats.ts";
import { buttons, type Page, pages } from "./page.ts";
import { ANY_STAFF } from "./staff.ts";

const opened = (rest: (things: Things) => string) => ({
  at: (t: Things) => `/documents/${t.openedRequestId}/bids${rest(t)}`,
});
const asked = (rest: string) => ({ at: (t: Things) => `/work/bids/${t.quietRequestId}${rest}` });

const staff = "/documents/:documentId/bids";
const bidder = "/work/bids/:documentId";

export const bidPages: Page[] = [
  ...pages(
    STAFF,
    [staff],
    opened(() => ""),
  ),
  ...pages(
    STAFF,
    [`${staff}/:bidId/plug`],
    opened(({ bidId }) => `/${bidId}/plug`),
  ),
  ...pages(
    STAFF,
    [`${staff}/:bidId/award`],
    opened(({ bidId }) => `/${bidId}/award`),
  ),
  ...pages(STAFF, [`${staff}/questions/:questionId`], {
    at: (t) => `/documents/${t.quietRequestId}/bids/questions/${t.questionId}`,
  }),
  ...buttons(ANY_STAFF, [`${staff}/open`]),
  ...pages(["lead"], [bidder], asked("")),
  ...pages(["lead"], [`${bidder}/bid`], asked("/bid")),
  ...pages(["lead"], [`${bidder}/decline`], asked("/decline")),
  ...pages(["lead"], [`${bidder}/pdf`], asked("/pdf")),
  ...buttons(CREWS, [`${bidder}/confirm`, `${bidder}/withdraw`, `${bidder}/ask`, `${bidder}/opened`]),
];
