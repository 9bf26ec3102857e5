import { hashPassword } from "#commands/session/password.ts";
import * as schema from "#db/schema/index.ts";
import { bulkInsert } from "#db/seed/bulk-insert.ts";
import {
  ASSETS,
  CONTACTS,
  CONTRACTORS,
  CUSTOMERS,
  emailOf,
  JOB_TYPES,
  ORGANISATION,
  PASSWORD,
  SITES,
  STAFF,
} from "./demo-people.ts";

/** Monday to Friday, 7 to 17. */
const OPEN = { businessDays: "12345", businessFrom: 420, businessTo: 1_020 };

/** Hours to answer, attend and complete; of urgent work by the clock, of the rest while open. */
const TARGETS = [
  ["urgent", 1, 8, 24],
  ["high", 4, 20, 40],
  ["normal", 8, 40, 80],
  ["low", 20, 80, 200],
] as const;

/** The demo organisation before any job: its people, contractors, customers, sites, assets and job types. */
export async function seedBase(database: D1Database, pepper: string, createdAt: number): Promise<void> {
  const orgId = ORGANISATION.id;
  const born = { orgId, createdAt };
  const passwordHash = await hashPassword(PASSWORD, pepper);
  const active = { ...born, status: "active" as const, passwordHash };
  const domainOf = (name: string) => name.split(" ")[0]?.toLowerCase() ?? "";
  await bulkInsert(database, schema.organisation, [
    { ...ORGANISATION, ...OPEN, defaultNteMinor: 60_000, createdAt },
  ]);
  await bulkInsert(
    database,
    schema.targetTime,
    TARGETS.map(([priority, respond, attend, complete]) => ({
      ...{ orgId, priority, jobTypeId: "", business: priority !== "urgent" },
      ...{ respondMinutes: respond * 60, attendMinutes: attend * 60, completeMinutes: complete * 60 },
    })),
  );
  await bulkInsert(database, schema.person, [
    ...STAFF.map((s) => ({ ...active, ...s, email: emailOf(s.name, "harbour"), kind: "staff" as const })),
    ...CONTRACTORS.flatMap(({ id: contractorId, name: company, people }) =>
      people.map((name, index) => ({
        ...active,
        id: personId(contractorId, index),
        name,
        email: emailOf(name, domainOf(company)),
        phone: `0400 555 ${String(100 + index * 7)}`,
        kind: "contractor" as const,
        role: index === 0 ? ("lead" as const) : ("technician" as const),
        contractorId,
      })),
    ),
  ]);
  await bulkInsert(
    database,
    schema.contractor,
    CONTRACTORS.map(({ id, name, trade }) => ({
      ...born,
      id,
      name,
      trade,
      email: `office@${domainOf(name)}.test`,
      phone: "02 5550 0100",
    })),
  );
  await bulkInsert(
    database,
    schema.customer,
    CUSTOMERS.map((name, index) => ({
      ...born,
      id: `customer${index}`,
      name,
      address: SITES.find(([, , c]) => c === index)?.[1] ?? null,
    })),
  );
  await bulkInsert(database, schema.contact, [
    ...CONTACTS.map((name, index) => ({
      ...born,
      id: `contact${index}`,
      customerId: `customer${index}`,
      name,
      email: emailOf(name, "mail"),
      phone: "0411 555 010",
    })),
    ...CONTRACTORS.map(({ id, name, people }) => ({
      ...born,
      id: `contact-${id}`,
      contractorId: id,
      name: people[0],
      email: emailOf(people[0], domainOf(name)),
      personId: personId(id, 0),
    })),
  ]);
  await bulkInsert(
    database,
    schema.site,
    SITES.map(([name, address, customer], index) => ({
      ...born,
      id: `site${index}`,
      name,
      address,
      customerId: `customer${customer}`,
      accessNotes: index % 3 === 0 ? "Key safe at the side gate, code from the manager." : null,
    })),
  );
  await bulkInsert(database, schema.asset, assetRows(born));
  await bulkInsert(
    database,
    schema.jobType,
    JOB_TYPES.map((type) => ({ ...born, ...type })),
  );
}

export const personId = (contractorId: string, index: number) => `${contractorId}-${index + 1}`;

/** Three assets a site. */
export function assetRows(born: { orgId: string; createdAt: number }) {
  return SITES.flatMap((_, site) =>
    [0, 1, 2].map((offset) => {
      const [name, code, category] = ASSETS[(site * 3 + offset * 5) % ASSETS.length] ??
        ASSETS[0] ?? ["Asset", "A", ""];
      return {
        ...born,
        id: `asset${site}-${offset}`,
        siteId: `site${site}`,
        name,
        code: `${code}-${site + 1}${offset + 1}`,
        category,
      };
    }),
  );
}
