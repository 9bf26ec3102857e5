import { STAFF } from "../seats.ts";
import { buttons, type Page, pages } from "./page.ts";
import { ANY_STAFF } from "./staff.ts";

export const staffDocumentPages: Page[] = [
  ...pages(ANY_STAFF, ["/documents"]),
  ...pages(STAFF, ["/jobs/:jobId/documents/new"]),
  ...pages(STAFF, [
    "/documents/:documentId",
    "/documents/:documentId/withdraw",
    "/documents/:documentId/pdf",
  ]),
  ...pages(STAFF, ["/documents/:documentId/draft"], { at: (t) => `/documents/${t.draftDocumentId}/draft` }),
  ...pages(STAFF, ["/documents/:documentId/draft/items"]),
  ...pages(STAFF, ["/documents/:documentId/send"], { at: (t) => `/documents/${t.draftDocumentId}/send` }),
  ...pages(STAFF, ["/documents/:documentId/send/pdf"], {
    at: (t) => `/documents/${t.draftDocumentId}/send/pdf`,
  }),
  ...pages(STAFF, ["/documents/:documentId/payment"], {
    at: (t) => `/documents/${t.invoiceDocumentId}/payment`,
  }),
  ...buttons(ANY_STAFF, [
    "/documents/:documentId/revise",
    "/documents/:documentId/send/take-back",
    "/documents/:documentId/remind/:recipientId",
    "/documents/:documentId/reach/:milestoneId",
  ]),
];
