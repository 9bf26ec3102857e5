import { HOLIDAY } from "../figures.ts";
import { STAFF } from "../seats.ts";
import { buttons, type Page, pages, placeOf } from "./page.ts";

/** A stranger is staff as well, of another organisation: what names nothing of ours shows them their own. */
export const ANY_STAFF = [...STAFF, "stranger"] as const;

export const staffWorkPages: Page[] = [
  ...pages(ANY_STAFF, [
    "/board",
    "/search/assets",
    "/search/contractors",
    "/search/jobs",
    "/work-orders/new",
    "/jobs/new",
  ]),
  ...pages(ANY_STAFF, ["/board/choices/:of"], { at: () => "/board/choices/contractor" }),
  ...buttons(ANY_STAFF, ["/work-orders/new/format"]),
  ...buttons(ANY_STAFF, ["/board/:workOrderId/:action"]).map(
    (page) => ({ ...page, at: (t) => `/board/${t.startedId}/hold` }) as Page,
  ),
  ...pages(STAFF, [
    "/work-orders/:id",
    "/work-orders/:id/edit",
    "/work-orders/:id/change",
    "/work-orders/:id/assign",
    "/work-orders/:id/reassign",
    "/work-orders/:id/close",
    "/work-orders/:id/return",
    "/work-orders/:id/cancel",
    "/work-orders/:id/hold",
    "/work-orders/:id/resume",
    "/work-orders/:id/print",
    "/work-orders/:id/additional/:requestId",
    "/work-orders/:id/ask-quote",
    "/jobs/:jobId",
    "/jobs/:id/edit",
    "/work-orders/:id.pdf",
  ]),
  ...buttons(ANY_STAFF, [
    "/work-orders/:id/comment",
    "/work-orders/:id/photos",
    "/work-orders/:id/additional/:requestId/approve",
    "/work-orders/:id/additional/:requestId/reject",
    "/work-orders/:id/quote/:quoteId/accept",
    "/work-orders/:id/quote/:quoteId/decline",
    "/jobs/:id/finish",
    "/jobs/:id/cancel",
  ]),
  ...pages(STAFF, ["/work-orders/:id/quote/:quoteId"], {
    at: (t) => `/work-orders/${t.assignedId}/quote/${t.quoteId}`,
  }),
];

export const staffPartyPages: Page[] = [
  ...pages(ANY_STAFF, [
    "/performance",
    "/invoices",
    "/contractors",
    "/contractors/new",
    "/customers",
    "/customers/new",
    "/people",
    "/contractors/money",
  ]),
  ...pages(["admin"], ["/people/invite"], { forbidden: ["manager", "viewer", "stranger"] }),
  ...pages(STAFF, [
    "/invoices/:id",
    "/invoices/:id/approve",
    "/invoices/:id/approve-part",
    "/invoices/:id/reject",
    "/invoices/:id/release",
    "/invoices/:id/pay",
    "/people/:id",
    "/contractors/:id",
    "/contractors/:id/edit",
    "/contractors/:id/contacts/new",
    "/contractors/:id/rates",
    "/contractors/:id/rates/new",
    "/contractors/:id/rates/offered",
    "/contractors/:id/rates/:rateCardId",
    "/contractors/:id/rates/:rateCardId/csv",
    "/contractors/:id/rates/:rateCardId/revise",
    "/contractors/:id/performance",
    "/contractors/:id/performance/disputes/:disputeId",
    "/customers/:id",
    "/customers/:id/edit",
    "/customers/:id/contacts/new",
    "/contacts/:id",
  ]),
  ...pages(STAFF, ["/contractors/:id/performance/figures/:measure"], {
    at: (t) => `/contractors/${t.contractorId}/performance/figures/decline`,
  }),
  ...buttons(ANY_STAFF, [
    "/people/:id/suspend",
    "/people/:id/reinstate",
    "/people/:id/remove",
    "/people/:id/resend-invite",
    "/people/:id/revoke-invite",
    "/people/:id/make-contractor-user",
    "/contractors/:id/rates/:rateCardId/archive",
    "/contractors/:id/rates/:rateCardId/restore",
    "/contractors/:id/archive",
    "/contractors/:id/restore",
    "/customers/:id/archive",
    "/customers/:id/restore",
    "/contacts/:id/remove",
    "/contacts/:id/set-as-user",
    "/contacts/:id/portal-link",
    "/portal-links/:id/revoke",
  ]),
];

/** A line of a budget is an item, as one of a checklist is. */
const placeInBudget = (path: string) =>
  placeOf(
    path
      .replace("lines/:itemId", "lines/:budgetItemId")
      .replace("groups/:groupId", "groups/:budgetGroupId")
      .replace("move/:way", "move/up"),
  );

const budget = "/jobs/:jobId/budget";

export const staffBudgetPages: Page[] = [
  ...pages(STAFF, [
    budget,
    `${budget}.csv`,
    `${budget}/import`,
    `${budget}/fill`,
    `${budget}/copy`,
    `${budget}/save-template`,
    `${budget}/views/new`,
    `${budget}/lines/new`,
    `${budget}/lines/:itemId`,
    `${budget}/groups/new`,
    `${budget}/groups/:groupId`,
  ]),
  ...pages(ANY_STAFF, ["/settings/budget-templates"]),
  ...buttons(ANY_STAFF, [
    `${budget}/views/:viewId/remove`,
    `${budget}/lines/:itemId/move/:way`,
    `${budget}/lines/:itemId/remove`,
    `${budget}/groups/:groupId/move/:way`,
    `${budget}/groups/:groupId/remove`,
    "/settings/budget-templates/:id/remove",
  ]),
].map((page) => ({ ...page, at: placeInBudget(page.path) }));

export const staffPlacePages: Page[] = [
  ...pages(ANY_STAFF, [
    "/sites",
    "/sites/new",
    "/settings",
    "/settings/job-types",
    "/settings/job-types/new",
    "/settings/document-templates",
    "/settings/document-templates/new",
    "/settings/numbers",
    "/settings/hours",
    "/settings/holidays/new",
    "/settings/targets",
    "/settings/weights",
  ]),
  ...pages(ANY_STAFF, ["/settings/targets/:of"], { at: () => "/settings/targets/all" }),
  ...buttons(ANY_STAFF, ["/settings/holidays/:id/remove"]).map(
    (page) => ({ ...page, at: () => `/settings/holidays/${HOLIDAY}/remove` }) as Page,
  ),
  ...pages(ANY_STAFF, ["/settings/numbers/:kind"], { at: () => "/settings/numbers/estimate" }),
  ...pages(["admin"], ["/settings/import"], { forbidden: ["manager", "viewer", "stranger"] }),
  ...pages(ANY_STAFF, ["/settings/import/:file"], { at: () => "/settings/import/customers.csv" }),
  ...pages(STAFF, [
    "/sites/:id",
    "/sites/:id/edit",
    "/sites/:id/assets/new",
    "/assets/:id",
    "/settings/job-types/:id",
    "/settings/document-templates/:id",
    "/settings/document-templates/:id/preview",
  ]),
  ...buttons(ANY_STAFF, [
    "/settings/logo",
    "/settings/logo/remove",
    "/settings/document-templates/:id/remove",
    "/settings/document-templates/:id/make-default",
    "/settings/import/run",
    "/settings/job-types/:id/archive",
    "/settings/job-types/:id/restore",
  ]),
];

export const staffPages = [...staffWorkPages, ...staffPartyPages, ...staffBudgetPages, ...staffPlacePages];
