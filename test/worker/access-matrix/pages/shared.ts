import { CREW, CREWS, CUSTOMERS, PEOPLE, STAFF } from "../seats.ts";
import { buttons, type Page, pages } from "./page.ts";

export const customerPages: Page[] = [
  ...pages(CUSTOMERS, ["/portal", "/portal/elsewhere"]),
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
  ...buttons(CUSTOMERS, ["/portal/documents/:documentId/choose", "/portal/documents/:documentId/opened"]),
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
  ...pages([...STAFF, ...CREWS, ...CUSTOMERS], ["/logo/:sha256"], { at: ({ logo }) => `/logo/${logo}` }),
  ...pages([...STAFF, ...CREW, "otherLead"], ["/talk/:jobId/people"]),
  ...buttons(
    [...PEOPLE, ...CUSTOMERS],
    [
      "/talk/:jobId/comments",
      "/talk/:jobId/read",
      "/talk/comments/:commentId/edit",
      "/talk/comments/:commentId/remove",
    ],
  ),
];
