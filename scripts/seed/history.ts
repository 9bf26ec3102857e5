import { seedLarge } from "#db/seed/large.ts";
import { assetRows, personId, seedBase } from "./base.ts";
import { CONTRACTORS, ORGANISATION, SITES, STAFF } from "./demo-people.ts";

interface Records {
  database: D1Database;
  pepper: string;
}

/** Five years of jobs for the demo organisation, which is made first where it is missing. */
export async function seedHistory(
  { database, pepper }: Records,
  jobs: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const now = Date.now();
  const orgId = ORGANISATION.id;
  const exists = await database.prepare("select id from organisation where id = ?").bind(orgId).first();
  if (!exists) await seedBase(database, pepper, now - 5 * 365 * 86_400_000);
  const plan = {
    orgId,
    jobs,
    now,
    managers: STAFF.map(({ id, name }) => ({ id, name })),
    contractors: CONTRACTORS.map(({ id, name, people }) => ({
      id,
      name,
      leadId: personId(id, 0),
      leadName: people[0],
    })),
    sites: SITES.map(([, , customer], index) => ({ id: `site${index}`, customerId: `customer${customer}` })),
    assets: assetRows({ orgId, createdAt: now }),
  };
  await seedLarge(database, plan, onProgress);
}
