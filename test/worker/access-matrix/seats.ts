import { type Browser, browser, type Holder } from "#test/setup/browser.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { GUEST, REMOVED_LEAD, REVOKED } from "./cast.ts";

/** Every kind of viewer; null is nobody. Those who lost their access still hold a cookie that was good. */
export const SEATS = {
  anonymous: null,
  admin: VIEWERS.admin,
  manager: VIEWERS.manager,
  viewer: VIEWERS.viewer,
  lead: VIEWERS.lead,
  technician: VIEWERS.technician,
  otherTechnician: VIEWERS.otherTechnician,
  otherLead: VIEWERS.otherLead,
  customer: VIEWERS.customer,
  otherCustomer: VIEWERS.otherCustomer,
  guest: GUEST,
  stranger: VIEWERS.stranger,
  removedManager: VIEWERS.secondManager,
  removedLead: REMOVED_LEAD,
  revokedCustomer: REVOKED,
} as const satisfies Record<string, Holder | null>;

export type Seat = keyof typeof SEATS;
export const seats = Object.keys(SEATS) as Seat[];

export const MANAGERS: Seat[] = ["admin", "manager"];
export const STAFF: Seat[] = [...MANAGERS, "viewer"];
export const CREW: Seat[] = ["lead", "technician"];
export const CREWS: Seat[] = [...CREW, "otherTechnician", "otherLead"];
export const CUSTOMERS: Seat[] = ["customer", "otherCustomer"];
/** Whoever came by a link: customers, and a contractor's contact without a login. */
export const BY_LINK: Seat[] = [...CUSTOMERS, "guest"];
/** Who answers what a contractor was sent. */
export const BIDDERS: Seat[] = ["lead", "guest"];
export const PEOPLE: Seat[] = [...STAFF, ...CREWS, "stranger"];
/** Nobody, or nobody any more. */
export const OUTSIDE: Seat[] = ["anonymous", "removedManager", "removedLead", "revokedCustomer"];

export async function openBrowsers(): Promise<Record<Seat, Browser>> {
  const opened = await Promise.all(seats.map(async (seat) => [seat, await browser(SEATS[seat])] as const));
  return Object.fromEntries(opened) as Record<Seat, Browser>;
}
