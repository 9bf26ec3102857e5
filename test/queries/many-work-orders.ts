import { NOW } from "#test/setup/world.ts";

const DAY = 86_400_000;

/** Work orders `from` up to `to` in every state, last changed one minute after the other. One in 60 is of contractor con2. */
export async function manyWorkOrders(client: D1Database, from: number, to: number): Promise<void> {
  const numbers = `with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to})`;
  const id = (letter: string) => `'${letter}' || substr('0000000' || i, -7)`;
  const contractor = "iif(i % 60, 'con1', 'con2')";
  const states = [
    "assigned",
    "accepted",
    "scheduled",
    "in_progress",
    "on_hold",
    "completed",
    "rework",
    "closed",
  ];
  const state = `case i % 16 ${states.map((name, index) => `when ${index} then '${name}'`).join(" ")} else 'closed' end`;
  await client.batch([
    client.prepare(`${numbers} insert into job (org_id, id, number, title, site_id, manager_id, created_at)
      select 'org1', ${id("J")}, i, 'Job ' || i, 'site1', 'manager1', ${NOW} from n`),
    client.prepare(`${numbers} insert into vendor_order (org_id, id, job_id, work_order_id, contractor_id, number, state,
      currency, original_minor, nte_minor, cap_minor, created_at)
      select 'org1', ${id("O")}, ${id("J")}, ${id("W")}, ${contractor}, i, 'accepted', 'AUD', 10000, 10000, 10000, ${NOW} from n`),
    client.prepare(`${numbers} insert into work_order (org_id, id, job_id, order_id, number, contractor_id, manager_id,
      site_id, asset_id, description, state, invoice_state, due_at, state_at, created_at)
      select 'org1', ${id("W")}, ${id("J")}, ${id("O")}, i, ${contractor}, iif(i % 400, 'manager1', 'manager2'),
        'site1', 'asset1', 'Fix valve ' || i, ${state}, iif(i % 16 > 6, 'paid', 'none'),
        ${NOW} + (i % 10 - 2) * ${DAY}, ${NOW} - ${to} * 60000 + i * 60000, ${NOW} from n`),
  ]);
}
