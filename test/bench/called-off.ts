import { openRecords } from "../../scripts/records.ts";
import { CONTRACTORS, ORGANISATION } from "../../scripts/seed/demo-people.ts";
import type { Organisation } from "./organisation.ts";

export const CALL_OFFS = 5_000;
export const STANDING = "bench-standing";
/** One that is called off from, and others beside it. */
export const open = (index: number) => `${STANDING}-${index}`;

const TERMS = `org_id, id, job_id, contractor_id, number, title, currency, valid_from, valid_to, cap_minor, notice_bp,
  manager_id, created_at`;
const trigger = "call_off_changed";

/**
 * Standing orders of the first contractor, written in bulk: one with thousands of call-offs over the years, its figures
 * counted, and a thousand that nothing was called off from. Orders never join one later, so that trigger sleeps
 * meanwhile.
 */
export async function callOffMuch({ dataDir, jobId }: Organisation, others: number): Promise<string[]> {
  const { database, close } = await openRecords(dataDir);
  try {
    const sleeping = await database
      .prepare("select sql from sqlite_master where name = ?")
      .bind(trigger)
      .first<{ sql: string }>();
    const { id: orgId, currency } = ORGANISATION;
    const made = [STANDING, ...Array.from({ length: others }, (_, index) => open(index))];
    const values = [orgId, jobId, CONTRACTORS[0].id, currency, JSON.stringify(made), Date.now()];
    await database.batch([
      database
        .prepare(
          `insert into standing_order (${TERMS}) select ?1, value, ?2, ?3, 'SO-' || key, 'Repairs ' || key, ?4,
            '2000-01-01', '2099-12-31', 900000000000, '[7500,9000,10000]', 'grace', ?6 from json_each(?5)`,
        )
        .bind(...values),
      database.prepare(`drop trigger ${trigger}`),
      database
        .prepare(
          `update vendor_order set standing_order_id = ?2, call_off_on = date(created_at / 1000, 'unixepoch')
          where org_id = ?1 and id in (select id from vendor_order where org_id = ?1 and contractor_id = ?3
            and state in ('sent', 'accepted', 'closed') order by created_at desc limit ?4)`,
        )
        .bind(orgId, STANDING, CONTRACTORS[0].id, CALL_OFFS),
      database.prepare(sleeping?.sql ?? ""),
      database
        .prepare(
          `insert into standing_order_day select org_id, standing_order_id, call_off_on,
            sum(reserved_minor + committed_minor + approved_minor) from vendor_order
          where org_id = ?1 and standing_order_id = ?2 group by 1, 2, 3`,
        )
        .bind(orgId, STANDING),
      database
        .prepare(
          `update standing_order set (reserved_minor, committed_minor, billed_minor, call_offs) =
            (select sum(reserved_minor), sum(committed_minor), sum(approved_minor), count(*) from vendor_order
             where org_id = ?1 and standing_order_id = ?2)
          where org_id = ?1 and id = ?2`,
        )
        .bind(orgId, STANDING),
    ]);
    const { results } = await database
      .prepare(
        `select work_order_id as id from vendor_order where org_id = ?1 and standing_order_id = ?2
        order by call_off_on desc, id desc limit 50`,
      )
      .bind(orgId, STANDING)
      .all<{ id: string }>();
    return results.map(({ id }) => id);
  } finally {
    await close();
  }
}
