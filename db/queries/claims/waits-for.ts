import { type SQL, sql } from "drizzle-orm";
import { claim, workOrder } from "../../schema/index.ts";

const fourteenDays = 14 * 86_400_000;

// with the others of the same contractor and asset: splitting routes to the higher limit
const togetherMinor = sql`(select sum(iif(near.state = 'submitted', near.net_minor, near.approved_minor))
  from claim near join work_order near_work on near_work.org_id = near.org_id and near_work.id = near.work_order_id
  where near.org_id = ${claim.orgId} and near.contractor_id = ${claim.contractorId}
    and near.submitted_at between ${claim.submittedAt} - ${fourteenDays} and ${claim.submittedAt} + ${fourteenDays}
    and near.state in ('submitted', 'approved', 'part_approved', 'paid') and near_work.asset_id = ${workOrder.assetId})`;

/**
 * Whose approval a claim waits for (rule P14), in a query of claims joined to their work orders: its manager's where
 * their limit holds, else that of the lowest limit that does. Null where nobody's does.
 */
export const waitsFor: SQL<string | null> = sql`coalesce(
  (select free.id from person free where free.org_id = ${workOrder.orgId} and free.id = ${workOrder.managerId}
    and free.status = 'active' and free.role in ('admin', 'manager') and free.approval_limit_minor is null),
  (select able.id from person able where able.org_id = ${claim.orgId} and able.kind = 'staff' and able.status = 'active'
    and able.role in ('admin', 'manager')
    and (able.approval_limit_minor is null or able.approval_limit_minor >= ${togetherMinor})
    order by able.id <> ${workOrder.managerId}, able.approval_limit_minor is null, able.approval_limit_minor, able.name
    limit 1))`;
