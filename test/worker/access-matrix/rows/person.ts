import { PASSWORD } from "../people.ts";
import type { Row } from "../row.ts";
import { CUSTOMERS, MANAGERS, PEOPLE, type Seat, STAFF } from "../seats.ts";

const HEADS: Seat[] = ["admin", "lead"];
const LEADS: Seat[] = ["lead", "otherLead"];
const newcomer = { name: "Noor", email: "noor@example.test", role: "technician" };
const secret = "x".repeat(43);
const origin = { ip: "127.0.0.1", userAgent: "test" };

/** People, their ways in, and what only the product itself does before anybody has signed in. */
export const personRows: Row[] = [
  {
    command: "person/invite",
    allowed: [...HEADS, "otherLead"],
    // A lead invites to their own company, whichever is named.
    input: (t, seat) => (seat === "admin" ? { ...newcomer, contractorId: t.contractorId } : newcomer),
  },
  {
    command: "person/make-contractor-user",
    allowed: ["admin"],
    input: (t) => ({ personId: t.memberId, contractorId: t.rivalId, role: "technician" }),
  },
  { command: "person/reinstate", allowed: HEADS, input: (t) => ({ personId: t.suspendedId }) },
  { command: "person/remove", allowed: HEADS, input: (t) => ({ personId: t.memberId }) },
  { command: "person/resend-invite", allowed: HEADS, input: (t) => ({ personId: t.invitedId }) },
  { command: "person/revoke-invite", allowed: HEADS, input: (t) => ({ personId: t.invitedId }) },
  { command: "person/suspend", allowed: HEADS, input: (t) => ({ personId: t.memberId }) },
  {
    command: "person/update",
    allowed: HEADS,
    input: (t) => ({ personId: t.memberId, name: "New", role: "lead" }),
  },
  {
    command: "person/set-default-format",
    allowed: [...STAFF, "stranger"],
    input: () => ({ format: "full" }),
  },
  { command: "portal-link/create", allowed: MANAGERS, input: (t) => ({ contactId: t.contactId }) },
  { command: "portal-link/revoke", allowed: MANAGERS, input: (t) => ({ linkId: t.linkId }) },
  { command: "api-key/create", allowed: PEOPLE, input: () => ({ name: "Key" }) },
  { command: "api-key/revoke", allowed: ["lead"], input: (t) => ({ apiKeyId: t.apiKeyId }) },
  { command: "session/end", allowed: ["lead"], input: (t) => ({ sessionId: t.sessionId }) },
  { command: "session/end-others", allowed: [...PEOPLE, ...CUSTOMERS, "guest"], input: () => ({}) },
  { command: "session/touch", allowed: [...PEOPLE, ...CUSTOMERS, "guest"], input: () => ({}) },
  {
    command: "password/change",
    allowed: LEADS,
    told: PEOPLE.filter((seat) => !LEADS.includes(seat)),
    input: () => ({ currentPassword: PASSWORD, newPassword: "another good password" }),
  },
  { command: "password/request-reset", allowed: [], input: () => ({ email: "lead1@example.test" }) },
  { command: "password/reset", allowed: [], input: () => ({ token: secret, password: PASSWORD }) },
  {
    command: "person/accept-invite",
    allowed: [],
    input: () => ({ token: secret, name: "Eve", password: PASSWORD }),
  },
  {
    command: "mail/note-delivery",
    allowed: [],
    input: (t) => ({ outboxId: t.portalMailId, event: "delivered", at: 1 }),
  },
  { command: "portal-link/renew", allowed: [], input: (t) => ({ contactId: t.contactId }) },
  {
    command: "portal-link/pass-on",
    allowed: [],
    input: (t) => ({ secret, documentId: t.sentDocumentId, name: "Eve", email: "eve@example.test" }),
  },
  { command: "portal/open", allowed: [], input: () => ({ secret, ...origin }) },
  { command: "session/start", allowed: [], input: (t) => ({ personId: t.managerId, ...origin }) },
  {
    command: "setup/set-up-organisation",
    allowed: [],
    input: () => ({ organisation: "Mine", name: "Eve", email: "eve@example.test", password: PASSWORD }),
  },
];
