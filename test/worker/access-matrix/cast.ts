import { eq } from "drizzle-orm";
import * as schema from "#db/schema/index.ts";
import type { ContractorViewer, CustomerViewer } from "#domain/access/viewer.ts";
import { NOW, VIEWERS, type World } from "#test/setup/world.ts";

/** Who works on one side of the fixture, and where. */
export interface Cast {
  orgId: string;
  manager: typeof VIEWERS.manager;
  lead: ContractorViewer;
  technician: ContractorViewer;
  customer: CustomerViewer;
  contractorId: string;
  /** Another contractor of the same organisation. */
  rivalId: string;
  customerId: string;
  siteId: string;
  assetId: string;
  jobTypeId: string;
}

const crew = (
  id: string,
  role: "lead" | "technician",
  contractorId: string,
  orgId = "org1",
): ContractorViewer => ({
  kind: "contractor",
  orgId,
  id,
  name: `${role} ${id}`,
  role,
  contractorId,
  via: `s-${id}`,
});

/** A contractor's lead who was removed, and a customer whose link was revoked: both still hold their cookie. */
export const REMOVED_LEAD = crew("lead3", "lead", "con1");
export const REVOKED: CustomerViewer = {
  ...VIEWERS.customer,
  id: "contact3",
  name: "Rita Revoked",
  via: "s-contact3",
};

/** A contractor's contact, whom its documents and bid requests are sent to; they have no login and come by their link. */
export const officeOf = (contractorId: string) => `office-${contractorId}`;

export const GUEST: CustomerViewer = {
  kind: "customer",
  orgId: "org1",
  id: officeOf("con1"),
  name: "Office of con1",
  customerId: "con1",
  via: "s-office-con1",
};

const ELSEWHERE_CUSTOMER: CustomerViewer = {
  ...VIEWERS.customer,
  orgId: "org2",
  id: "contact9",
  name: "Faye Far",
  customerId: "cust9",
  via: "s-contact9",
};

/** The side whose things every input names. */
export const OURS: Cast = {
  orgId: "org1",
  manager: VIEWERS.manager,
  lead: VIEWERS.lead,
  technician: VIEWERS.technician,
  customer: VIEWERS.customer as CustomerViewer,
  contractorId: "con1",
  rivalId: "con2",
  customerId: "cust1",
  siteId: "site1",
  assetId: "asset1",
  jobTypeId: "type1",
};

/** Another contractor and another customer of the same organisation. */
export const RIVALS: Cast = {
  ...OURS,
  lead: VIEWERS.otherLead,
  technician: crew("tech4", "technician", "con2"),
  customer: VIEWERS.otherCustomer as CustomerViewer,
  contractorId: "con2",
  rivalId: "con1",
  customerId: "cust2",
  siteId: "site2",
  assetId: "asset4",
  jobTypeId: "type2",
};

/** Another organisation altogether. */
export const ELSEWHERE: Cast = {
  orgId: "org2",
  manager: VIEWERS.stranger,
  lead: crew("lead9", "lead", "con9", "org2"),
  technician: crew("tech9", "technician", "con9", "org2"),
  customer: ELSEWHERE_CUSTOMER,
  contractorId: "con9",
  rivalId: "con8",
  customerId: "cust9",
  siteId: "site9",
  assetId: "asset9",
  jobTypeId: "type9",
};

/** Adds to the world the people and places that only these casts need, and ends the access of those who lost it. */
export async function bringIn({ db }: World): Promise<void> {
  const crewRow = (
    { orgId, id, name, kind, role, contractorId }: ContractorViewer,
    status: "active" | "removed" = "active",
  ) =>
    db.insert(schema.person).values({
      orgId,
      id,
      name,
      kind,
      role,
      contractorId,
      status,
      email: `${id}@example.test`,
      createdAt: NOW,
    });
  const here = { orgId: "org1", createdAt: NOW };
  const there = { orgId: "org2", createdAt: NOW };
  await db.batch([
    db.insert(schema.contractor).values([
      { ...there, id: "con8", name: "Far Roofing" },
      { ...there, id: "con9", name: "Far Electrical" },
    ]),
    db.insert(schema.customer).values({ ...there, id: "cust9", name: "Far Flats" }),
    db.insert(schema.contact).values([
      {
        ...there,
        id: "contact9",
        customerId: "cust9",
        name: ELSEWHERE_CUSTOMER.name,
        email: "far@example.test",
      },
      ...["con1", "con2"].map((contractorId) => office(here, contractorId)),
      office(there, "con9"),
      { ...here, id: "contact3", customerId: "cust1", name: REVOKED.name, email: "rita@example.test" },
    ]),
    db.insert(schema.site).values([
      { ...here, id: "site2", name: "Mill Lane", customerId: "cust2" },
      { ...there, id: "site9", name: "Far Hill", customerId: "cust9" },
    ]),
    db.insert(schema.asset).values([
      { ...here, id: "asset4", siteId: "site2", name: "Pump" },
      { ...there, id: "asset9", siteId: "site9", name: "Lift" },
    ]),
    db.insert(schema.jobType).values([
      { ...here, id: "type2", name: "Inspection", checklist: [] },
      { ...there, id: "type9", name: "Far repair", checklist: [] },
    ]),
    crewRow(RIVALS.technician),
    crewRow(ELSEWHERE.lead),
    crewRow(ELSEWHERE.technician),
    crewRow(REMOVED_LEAD, "removed"),
    db
      .update(schema.person)
      .set({ status: "removed", version: 2 })
      .where(eq(schema.person.id, VIEWERS.secondManager.id)),
  ]);
}

const office = (born: { orgId: string; createdAt: number }, contractorId: string) => ({
  ...born,
  id: officeOf(contractorId),
  contractorId,
  name: `Office of ${contractorId}`,
  email: `${officeOf(contractorId)}@example.test`,
});
