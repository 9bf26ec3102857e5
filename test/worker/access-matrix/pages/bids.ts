import type { Things } from "../furnish.ts";
import { BY_LINK, CREWS, STAFF } from "../seats.ts";
import { buttons, type Page, pages } from "./page.ts";
import { ANY_STAFF } from "./staff.ts";

const opened = (rest: (things: Things) => string) => ({
  at: (t: Things) => `/documents/${t.openedRequestId}/bids${rest(t)}`,
});
const asked = (of: string, rest: string) => ({ at: (t: Things) => `/${of}/bids/${t.quietRequestId}${rest}` });

const staff = "/documents/:documentId/bids";
/** The same pages among a lead's work, and by link; on the latter a bid is sent without a login. */
const BIDDER = [
  { of: "work", who: "lead", kind: CREWS },
  { of: "portal", who: "guest", kind: BY_LINK },
] as const;

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
  ...BIDDER.flatMap(({ of, who, kind }) => {
    const bidder = `/${of}/bids/:documentId`;
    return [
      ...["", "/bid", "/decline", "/pdf"].flatMap((page) => pages([who], [bidder + page], asked(of, page))),
      ...buttons(kind, [`${bidder}/confirm`, `${bidder}/withdraw`, `${bidder}/ask`, `${bidder}/opened`]),
    ];
  }),
];
