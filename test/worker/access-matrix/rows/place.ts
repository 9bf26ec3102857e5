import type { Row } from "../row.ts";
import { MANAGERS, type Seat } from "../seats.ts";

const ANY_MANAGER: Seat[] = [...MANAGERS, "stranger"];
const contact = { name: "Noor", email: "noor@example.test" };

/** Parties, places and what the organisation sets. What names nothing of ours, a stranger does at home. */
export const placeRows: Row[] = [
  { command: "asset/add", allowed: MANAGERS, input: (t) => ({ siteId: t.siteId, name: "Fan" }) },
  { command: "asset/update", allowed: MANAGERS, input: (t) => ({ assetId: t.assetId, name: "Fan" }) },
  { command: "contact/add", allowed: MANAGERS, input: (t) => ({ contractorId: t.contractorId, ...contact }) },
  { command: "contact/add", allowed: MANAGERS, input: (t) => ({ customerId: t.customerId, ...contact }) },
  { command: "contact/remove", allowed: MANAGERS, input: (t) => ({ contactId: t.contactId }) },
  {
    command: "contact/set-as-user",
    allowed: ["admin"],
    input: (t) => ({ contactId: t.contractorContactId }),
  },
  { command: "contact/set-as-user", allowed: MANAGERS, input: (t) => ({ contactId: t.contactId }) },
  { command: "contact/update", allowed: MANAGERS, input: (t) => ({ contactId: t.contactId, ...contact }) },
  { command: "contractor/add", allowed: ANY_MANAGER, input: () => ({ name: "New" }) },
  { command: "contractor/archive", allowed: MANAGERS, input: (t) => ({ contractorId: t.contractorId }) },
  { command: "contractor/restore", allowed: MANAGERS, input: (t) => ({ contractorId: t.contractorId }) },
  {
    command: "contractor/update",
    allowed: MANAGERS,
    input: (t) => ({ contractorId: t.contractorId, name: "New" }),
  },
  { command: "customer/add", allowed: ANY_MANAGER, input: () => ({ name: "New" }) },
  { command: "customer/archive", allowed: MANAGERS, input: (t) => ({ customerId: t.customerId }) },
  { command: "customer/restore", allowed: MANAGERS, input: (t) => ({ customerId: t.customerId }) },
  {
    command: "customer/update",
    allowed: MANAGERS,
    input: (t) => ({ customerId: t.customerId, name: "New" }),
  },
  {
    command: "import/run",
    allowed: ["admin"],
    input: () => ({ kind: "customers", rows: [{ line: 2, values: { name: "Imported" } }] }),
  },
  { command: "job-type/add", allowed: ["admin"], input: () => ({ name: "New" }) },
  { command: "job-type/archive", allowed: ["admin"], input: (t) => ({ jobTypeId: t.jobTypeId }) },
  { command: "job-type/restore", allowed: ["admin"], input: (t) => ({ jobTypeId: t.jobTypeId }) },
  { command: "job-type/update", allowed: ["admin"], input: (t) => ({ jobTypeId: t.jobTypeId, name: "New" }) },
  {
    command: "organisation/update-settings",
    allowed: ["admin"],
    input: () => ({
      name: "New",
      defaultNteMinor: 1_000,
      defaultTaxBp: 1_000,
      currency: "AUD",
      timeZone: "Australia/Perth",
    }),
  },
  {
    command: "site/add",
    allowed: MANAGERS,
    told: ["stranger"],
    input: (t) => ({ name: "New", customerId: t.customerId }),
  },
  {
    command: "site/update",
    allowed: MANAGERS,
    input: (t) => ({ siteId: t.siteId, name: "New", customerId: t.customerId }),
  },
];
