import { STAFF } from "../seats.ts";
import { buttons, type Page, pages } from "./page.ts";
import { ANY_STAFF } from "./staff.ts";

/** Standing orders, for staff and for the leads of the contractor who agreed to them. */
export const standingPages: Page[] = [
  ...pages(ANY_STAFF, [
    "/standing-orders",
    "/standing-orders/new",
    "/search/sites",
    "/search/categories",
    "/search/rate-cards",
  ]),
  ...pages(STAFF, [
    "/standing-orders/:id",
    "/standing-orders/:id/change",
    "/standing-orders/:id/close",
    "/contractors/:id/standing-orders/offered",
    "/standing-orders/:id/schedules/new",
    "/schedules/:id",
  ]),
  ...pages(STAFF, ["/schedules/:id/move/:onDay"], {
    at: (t) => `/schedules/${t.scheduleId}/move/2098-01-06`,
  }),
  ...buttons(ANY_STAFF, [
    "/schedules/:id/pause",
    "/schedules/:id/resume",
    "/schedules/:id/remove",
    "/schedules/:id/skip/:onDay",
    "/schedules/:id/bring-back/:onDay",
  ]),
  ...pages(STAFF, ["/documents/:documentId/terms"], { at: (t) => `/documents/${t.standingDraftId}/terms` }),
  ...buttons(ANY_STAFF, ["/standing-orders/:id/renew", "/standing-orders/:id/give-back/:workOrderId"]),
  ...pages(["lead", "otherLead"], ["/work/standing-orders"]),
  ...pages(["lead"], ["/work/standing-orders/:id"]),
];
