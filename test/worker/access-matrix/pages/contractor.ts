import { CREW, CREWS } from "../seats.ts";
import { buttons, type Page, pages } from "./page.ts";

export const contractorPages: Page[] = [
  ...pages(CREWS, ["/work", "/work/all"]),
  ...pages(CREW, [
    "/work/:id",
    "/work/:id/accept",
    "/work/:id/decline",
    "/work/:id/check-in",
    "/work/:id/check-out",
    "/work/:id/start",
    "/work/:id/hold",
    "/work/:id/resume",
    "/work/:id/complete",
    "/work/:id/plan",
    "/work/:id/print",
    "/work/:id.pdf",
  ]),
  ...pages(["lead"], ["/work/:id/quote", "/work/:id/additional", "/work/:id/additional/:requestId"]),
  ...pages(["lead"], ["/work/:id/quote/:quoteId"], { at: (t) => `/work/${t.assignedId}/quote/${t.quoteId}` }),
  ...buttons(CREWS, [
    "/work/:id/photos",
    "/work/:id/reading",
    "/work/:id/signature",
    "/work/:id/technician",
    "/work/:id/evidence/:evidenceId/remove",
    "/work/:id/tick/:itemId",
    "/work/:id/untick/:itemId",
  ]),
];

const LEADS = ["lead", "otherLead"] as const;

export const companyPages: Page[] = [
  ...pages(LEADS, ["/my-invoices", "/team", "/team/invite", "/work/documents", "/work/rates"]),
  ...pages(["lead"], ["/work/rates/:rateCardId", "/work/rates/:rateCardId/csv"]),
  ...pages(LEADS, ["/work/performance"]),
  ...pages(LEADS, ["/work/performance/figures/:measure"], { at: () => "/work/performance/figures/decline" }),
  ...pages(["lead"], ["/work/performance/figures/:measure/dispute/:workOrderId"], {
    at: (t) => `/work/performance/figures/decline/dispute/${t.startedId}`,
  }),
  ...["", "/accept", "/decline", "/pdf"].flatMap((page) =>
    pages(["lead"], [`/work/documents/:documentId${page}`], {
      at: (t) => `/work/documents/${t.vendorDocumentId}${page}`,
    }),
  ),
  ...buttons(CREWS, ["/work/documents/:documentId/choose", "/work/documents/:documentId/opened"]),
  ...pages(["lead"], ["/work/:id/invoice"], { at: (t) => `/work/${t.billableId}/invoice` }),
  ...pages(
    ["lead"],
    ["/my-invoices/:id", "/my-invoices/:id/correct", "/my-invoices/:id/withdraw", "/team/:id"],
  ),
  ...buttons(CREWS, [
    "/team/:id/suspend",
    "/team/:id/reinstate",
    "/team/:id/remove",
    "/team/:id/resend-invite",
    "/team/:id/revoke-invite",
  ]),
];
