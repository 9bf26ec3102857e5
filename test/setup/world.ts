import { env } from "cloudflare:workers";
import { press } from "#app/documents/press.ts";
import type { Command } from "#commands/command.ts";
import type { Aftermath } from "#commands/commit.ts";
import { execute } from "#commands/execute.ts";
import { emptyDesk } from "#commands/press.ts";
import { createDb, type Db } from "#db/client.ts";
import * as schema from "#db/schema/index.ts";
import type { ContractorViewer, StaffViewer, Viewer } from "#domain/access/viewer.ts";

export const NOW = Date.UTC(2026, 2, 3, 9, 0);

const ORG = "org1";
const staff = (id: string, name: string, role: "admin" | "manager" | "viewer", orgId = ORG): StaffViewer => ({
  kind: "staff",
  orgId,
  id,
  name,
  role,
  via: `s-${id}`,
});
const crew = (
  id: string,
  name: string,
  role: "lead" | "technician",
  contractorId: string,
): ContractorViewer => ({
  kind: "contractor",
  orgId: ORG,
  id,
  name,
  role,
  contractorId,
  via: `s-${id}`,
});

/** Every kind of viewer the product knows, and those who must see nothing. */
export const VIEWERS = {
  admin: staff("admin1", "Ada Admin", "admin"),
  manager: staff("manager1", "Mara Manager", "manager"),
  secondManager: staff("manager2", "Milo Manager", "manager"),
  viewer: staff("viewer1", "Vera Viewer", "viewer"),
  lead: crew("lead1", "Lou Lead", "lead", "con1"),
  technician: crew("tech1", "Tess Technician", "technician", "con1"),
  otherTechnician: crew("tech2", "Theo Technician", "technician", "con1"),
  otherLead: crew("lead2", "Olga Other", "lead", "con2"),
  customer: {
    kind: "customer",
    orgId: ORG,
    id: "contact1",
    name: "Cora Customer",
    customerId: "cust1",
    via: "s-contact1",
  },
  otherCustomer: {
    kind: "customer",
    orgId: ORG,
    id: "contact2",
    name: "Carl Customer",
    customerId: "cust2",
    via: "s-contact2",
  },
  stranger: staff("manager9", "Sven Stranger", "manager", "org2"),
} satisfies Record<string, Viewer>;

export type Who = keyof typeof VIEWERS;

export interface World {
  db: Db;
  /** What was published, newest last. */
  published: Aftermath[];
  /** UTC ms; tests move it on. */
  clock: { now: number };
  run<I, R>(who: Who | Viewer, command: Command<I, R>, input: unknown, key?: string): Promise<R>;
}

/**
 * One organisation with staff, two contractors with people, two customers, a site with two assets and a job type,
 * and a second organisation of strangers. Small enough to know by heart.
 */
export async function makeWorld(): Promise<World> {
  const db = createDb(env.DB);
  const published: Aftermath[] = [];
  const clock = { now: NOW };
  await seed(db);
  return {
    db,
    published,
    clock,
    run: (who, command, input, key) => {
      const viewer = typeof who === "string" ? VIEWERS[who] : who;
      const caller = {
        db,
        viewer,
        orgId: viewer.orgId,
        now: clock.now,
        files: env.FILES,
        appUrl: "http://localhost:8787",
        secrets: {
          pepper: env.PEPPER,
          seal: { key: env.SIGNING_KEY ?? "", certificate: env.SIGNING_CERTIFICATE ?? "" },
        },
        from: { ip: "203.0.113.5", userAgent: "A browser of the tests" },
        press,
        drafts: emptyDesk,
        publish: (aftermath: Aftermath) => void published.push(aftermath),
      };
      return execute(caller, command, input, key);
    },
  };
}

async function seed(db: Db): Promise<void> {
  const born = { orgId: ORG, createdAt: NOW };
  const people = Object.values(VIEWERS).flatMap((v) =>
    v.kind === "customer"
      ? []
      : [
          {
            orgId: v.orgId,
            createdAt: NOW,
            id: v.id,
            name: v.name,
            email: `${v.id}@example.test`,
            kind: v.kind as "staff" | "contractor",
            role: v.role,
            contractorId: v.kind === "contractor" ? v.contractorId : null,
            status: "active" as const,
          },
        ],
  );
  await db.batch([
    db.insert(schema.organisation).values([
      { id: ORG, name: "Harbour Works", createdAt: NOW },
      { id: "org2", name: "Elsewhere", createdAt: NOW },
    ]),
    ...people.map((row) => db.insert(schema.person).values(row)),
    db.insert(schema.contractor).values([
      { ...born, id: "con1", name: "Brightside Electrical", trade: "Electrical" },
      { ...born, id: "con2", name: "Ridge Plumbing", trade: "Plumbing" },
    ]),
    db.insert(schema.customer).values([
      { ...born, id: "cust1", name: "Quay Apartments" },
      { ...born, id: "cust2", name: "Mill Cafe" },
    ]),
    db.insert(schema.contact).values([
      { ...born, id: "contact1", customerId: "cust1", name: "Cora Customer", email: "cora@example.test" },
      { ...born, id: "contact2", customerId: "cust2", name: "Carl Customer", email: "carl@example.test" },
    ]),
    db
      .insert(schema.site)
      .values({ ...born, id: "site1", name: "Quay House", address: "1 Quay St", customerId: "cust1" }),
    db.insert(schema.asset).values([
      { ...born, id: "asset1", siteId: "site1", name: "Switchboard B", code: "SB-2", category: "Electrical" },
      { ...born, id: "asset2", siteId: "site1", name: "Boiler", code: "BO-1", category: "Heating" },
    ]),
    db
      .insert(schema.jobType)
      .values({ ...born, id: "type1", name: "Repair with proof", photos: 1, checklist: ["Isolate", "Test"] }),
  ]);
}
