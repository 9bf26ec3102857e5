import { BY_LINK, CREW, CREWS, PEOPLE, STAFF } from "../seats.ts";
import { buttons, type Page, pages } from "./page.ts";

export const customerPages: Page[] = [
  ...pages(BY_LINK, ["/portal", "/portal/elsewhere"]),
  ...pages(
    ["customer"],
    [
      "/portal/jobs/:jobId",
      "/portal/documents/:documentId",
      "/portal/documents/:documentId/accept",
      "/portal/documents/:documentId/decline",
      "/portal/documents/:documentId/pdf",
    ],
  ),
  ...["", "/accept", "/decline", "/pdf"].flatMap((page) =>
    pages(["guest"], [`/portal/documents/:documentId${page}`], {
      at: (t) => `/portal/documents/${t.vendorDocumentId}${page}`,
    }),
  ),
  ...buttons(BY_LINK, ["/portal/documents/:documentId/choose", "/portal/documents/:documentId/opened"]),
];

/** What people of several kinds have in common. */
export const sharedPages: Page[] = [
  ...pages(PEOPLE, ["/account", "/account/password", "/account/api-keys/new"]),
  ...buttons(PEOPLE, [
    "/account/sessions/end-others",
    "/account/sessions/:id/end",
    "/account/default-format",
    "/account/theme",
    "/account/api-keys/:id/revoke",
  ]),
  ...pages([...STAFF, ...CREWS, ...BY_LINK], ["/logo/:sha256"], { at: ({ logo }) => `/logo/${logo}` }),
  ...pages([...STAFF, ...CREW, "otherLead"], ["/talk/:jobId/people"]),
  ...buttons(
    [...PEOPLE, ...BY_LINK],
    [
      "/talk/:jobId/comments",
      "/talk/:jobId/read",
      "/talk/comments/:commentId/edit",
      "/talk/comments/:commentId/remove",
    ],
  ),
];
