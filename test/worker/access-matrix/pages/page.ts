import type { Things } from "../furnish.ts";
import type { Seat } from "../seats.ts";

/** One URL of app/routes.ts, and who gets an answer there. For everybody else signed in it does not exist. */
export interface Page {
  path: string;
  allowed: readonly Seat[];
  /** They know of it and may not: the page says whom to ask. */
  forbidden?: readonly Seat[];
  /** Only takes a post; looking shows nothing of anybody, or leads on. */
  button?: boolean;
  /** The address with things of the first contractor and customer; left out, their usual ones. */
  at?(things: Things): string;
}

export const pages = (allowed: readonly Seat[], paths: string[], more: Partial<Page> = {}): Page[] =>
  paths.map((path) => ({ path, allowed, ...more }));

export const buttons = (allowed: readonly Seat[], paths: string[]) => pages(allowed, paths, { button: true });

/** What `:id` names, by the word in front of it. */
const OF_NOUN: Record<string, keyof Things> = {
  "work-orders": "startedId",
  work: "startedId",
  invoices: "claimId",
  "my-invoices": "claimId",
  people: "memberId",
  team: "memberId",
  contractors: "contractorId",
  customers: "customerId",
  contacts: "contactId",
  "portal-links": "linkId",
  sites: "siteId",
  assets: "assetId",
  jobs: "jobId",
  orders: "startedId",
  "job-types": "jobTypeId",
  "budget-templates": "templateId",
  "document-templates": "documentTemplateId",
  sessions: "sessionId",
  "api-keys": "apiKeyId",
  "standing-orders": "standingOrderId",
  schedules: "scheduleId",
};

const OF_NAME: Record<string, keyof Things> = {
  requestId: "additionalWorkId",
  workOrderId: "startedId",
  itemId: "openItemId",
  documentId: "sentDocumentId",
};

export const placeOf = (path: string) => (things: Things) =>
  path.replaceAll(/([\w-]+)\/:(\w+)/g, (_, noun: string, name: string) => {
    const key = name === "id" ? OF_NOUN[noun] : (OF_NAME[name] ?? name);
    return `${noun}/${things[key as keyof Things]}`;
  });
