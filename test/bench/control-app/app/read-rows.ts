/** What a card of ours shows, with our names for it. */
export interface Row {
  id: string;
  number: number;
  description: string;
  state: string;
  site: string;
  asset: string;
  contractor: string;
  manager: string;
  due_at: number | null;
  invoice_state: string;
  agreed_minor: number;
  invoiced_minor: number;
  paid_minor: number;
}

const ROWS = `select w.id, w.number, w.description, w.state, s.name as site, a.name as asset, c.name as contractor,
    p.name as manager, w.due_at, w.invoice_state, o.original_minor + o.changes_minor as agreed_minor,
    o.invoiced_minor, o.paid_minor
  from json_each(?1) wanted
  cross join work_order w on w.org_id = 'demo' and w.id = wanted.value
  join vendor_order o on o.org_id = w.org_id and o.id = w.order_id
  join site s on s.org_id = w.org_id and s.id = w.site_id
  join asset a on a.org_id = w.org_id and a.id = w.asset_id
  join contractor c on c.org_id = w.org_id and c.id = w.contractor_id
  left join person p on p.org_id = w.org_id and p.id = w.manager_id`;

/** The rows of work orders that are known beforehand: the least a database can be asked for them. */
export async function readRows(db: D1Database, ids: string): Promise<Row[]> {
  const [answer] = await db.batch<Row>([db.prepare(ROWS).bind(ids)]);
  return answer?.results ?? [];
}
