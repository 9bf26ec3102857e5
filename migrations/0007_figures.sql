-- Figures that pages show in full are kept as they change, not counted when they are read: whatever path changes an order
-- or an invoice, triggers change its figures in the same batch.

-- A rejected invoice whose number came back under the same order (rule P8) waits for nobody any more.
alter table claim add column sent_again integer default 0 not null;
update claim set sent_again = 1 where state = 'rejected' and exists (
  select 1 from claim later where later.org_id = claim.org_id and later.order_id = claim.order_id
    and later.number_key = claim.number_key and later.revision > claim.revision
);

-- Lists read along an index, however long the history behind them: each list has one in its own order.
drop index claim_contractor;
create index claim_contractor on claim (org_id, contractor_id, state, submitted_at, id);
create index claim_contractor_amount on claim (org_id, contractor_id, state, net_minor, id);
create index claim_to_correct on claim (org_id, contractor_id, submitted_at, id) where state = 'rejected' and sent_again = 0;
drop index vendor_order_contractor;
create index vendor_order_contractor on vendor_order (org_id, contractor_id, state, created_at);
drop index job_customer;
create index job_customer on job (org_id, customer_id, state, number);

-- What a contractor's lists of open work ask and sort by rides along.
drop index work_order_contractor;
create index work_order_contractor on work_order
  (org_id, contractor_id, state, state_at, id, order_id, assignee_id, due_at, scheduled_from);
create index work_order_finished on work_order
  (org_id, contractor_id, invoice_state in ('submitted', 'approved', 'part_approved', 'paid'), state_at desc, id, state, order_id, assignee_id)
  where state in ('completed', 'closed');
create index work_order_done on work_order (org_id, assignee_id, state_at desc, id)
  where state in ('completed', 'closed') and invoice_state in ('none', 'rejected') and assignee_id is not null;
-- Most moves happen before there is an invoice: without those rows they write one less.
drop index work_order_invoice;
create index work_order_invoice on work_order (org_id, invoice_state, state, state_at, id, contractor_id, manager_id)
  where invoice_state <> 'none';

-- One row a contractor: what its orders out (sent or accepted) come to, and its invoices as the queue lists them.
create table contractor_figures (
  org_id text not null,
  contractor_id text not null,
  orders integer default 0 not null,
  agreed_minor integer default 0 not null,
  invoiced_minor integer default 0 not null,
  orders_paid_minor integer default 0 not null,
  waiting integer default 0 not null,
  waiting_minor integer default 0 not null,
  to_pay integer default 0 not null,
  to_pay_minor integer default 0 not null,
  paid integer default 0 not null,
  paid_minor integer default 0 not null,
  rejected integer default 0 not null,
  rejected_minor integer default 0 not null,
  withdrawn integer default 0 not null,
  withdrawn_minor integer default 0 not null,
  to_correct integer default 0 not null,
  to_correct_minor integer default 0 not null,
  primary key(org_id, contractor_id)
) without rowid;

-- Whose approval each submitted invoice waits for; blank where nobody's limit holds.
create table approval_wait (
  org_id text not null,
  claim_id text not null,
  person_id text not null,
  contractor_id text not null,
  net_minor integer not null,
  submitted_at integer not null,
  primary key(org_id, claim_id)
) without rowid;
create index approval_wait_person on approval_wait (org_id, person_id, contractor_id, submitted_at, net_minor);

create table approval_figures (
  org_id text not null,
  person_id text not null,
  contractor_id text not null,
  claims integer default 0 not null,
  net_minor integer default 0 not null,
  oldest_at integer,
  primary key(org_id, person_id, contractor_id)
) without rowid;

-- Rule P14: the manager's where their limit holds, else that of the lowest limit that does. What counts is the sum with
-- the others of the same contractor and asset within fourteen days: splitting routes to the higher limit.
create view claim_approver as
select c.org_id, c.id as claim_id, c.contractor_id, c.net_minor, c.submitted_at, w.asset_id, coalesce(
  (select free.id from person free where free.org_id = w.org_id and free.id = w.manager_id and free.status = 'active'
    and free.role in ('admin', 'manager') and free.approval_limit_minor is null),
  (select able.id from person able where able.org_id = c.org_id and able.contractor_id is null and able.status = 'active'
    and able.role in ('admin', 'manager') and (able.approval_limit_minor is null or able.approval_limit_minor >= (
      select sum(iif(near.state = 'submitted', near.net_minor, near.approved_minor))
      from claim near join work_order near_work on near_work.org_id = near.org_id and near_work.id = near.work_order_id
      where near.org_id = c.org_id and near.contractor_id = c.contractor_id
        and near.state in ('submitted', 'approved', 'part_approved', 'paid')
        and near.submitted_at between c.submitted_at - 1209600000 and c.submitted_at + 1209600000
        and near_work.asset_id = w.asset_id))
    order by able.id <> w.manager_id, able.approval_limit_minor is null, able.approval_limit_minor, able.name limit 1),
  '') as person_id
from claim c join work_order w on w.org_id = c.org_id and w.id = c.work_order_id
where c.state = 'submitted';

insert into contractor_figures (org_id, contractor_id, orders, agreed_minor, invoiced_minor, orders_paid_minor)
select org_id, contractor_id, count(*), sum(original_minor + changes_minor), sum(invoiced_minor), sum(paid_minor)
from vendor_order where state in ('sent', 'accepted') group by org_id, contractor_id;

insert into contractor_figures (org_id, contractor_id, waiting, waiting_minor, to_pay, to_pay_minor, paid, paid_minor,
  rejected, rejected_minor, withdrawn, withdrawn_minor, to_correct, to_correct_minor)
select org_id, contractor_id,
  sum(state = 'submitted'), sum((state = 'submitted') * net_minor),
  sum(state in ('approved', 'part_approved')), sum((state in ('approved', 'part_approved')) * approved_minor),
  sum(state = 'paid'), sum((state = 'paid') * approved_minor),
  sum(state = 'rejected'), sum((state = 'rejected') * net_minor),
  sum(state = 'withdrawn'), sum((state = 'withdrawn') * net_minor),
  sum(state = 'rejected' and not sent_again), sum((state = 'rejected' and not sent_again) * net_minor)
from claim where true group by org_id, contractor_id
on conflict do update set waiting = excluded.waiting, waiting_minor = excluded.waiting_minor,
  to_pay = excluded.to_pay, to_pay_minor = excluded.to_pay_minor, paid = excluded.paid, paid_minor = excluded.paid_minor,
  rejected = excluded.rejected, rejected_minor = excluded.rejected_minor,
  withdrawn = excluded.withdrawn, withdrawn_minor = excluded.withdrawn_minor,
  to_correct = excluded.to_correct, to_correct_minor = excluded.to_correct_minor;

insert into approval_wait
select org_id, claim_id, person_id, contractor_id, net_minor, submitted_at from claim_approver;

insert into approval_figures
select org_id, person_id, contractor_id, count(*), sum(net_minor), min(submitted_at)
from approval_wait group by org_id, person_id, contractor_id;

-- A truth is 1 or 0, so that `(state = 'paid') * amount` counts what is paid and nothing else.
create trigger order_figures_new after insert on vendor_order
begin
  insert or ignore into contractor_figures (org_id, contractor_id) values (new.org_id, new.contractor_id);
  update contractor_figures set orders = orders + 1, agreed_minor = agreed_minor + new.original_minor + new.changes_minor,
    invoiced_minor = invoiced_minor + new.invoiced_minor, orders_paid_minor = orders_paid_minor + new.paid_minor
  where org_id = new.org_id and contractor_id = new.contractor_id and new.state in ('sent', 'accepted');
end;

create trigger order_figures_changed
after update of state, original_minor, changes_minor, invoiced_minor, paid_minor on vendor_order
when new.contractor_id = old.contractor_id and (new.state in ('sent', 'accepted'), new.original_minor, new.changes_minor, new.invoiced_minor, new.paid_minor)
  <> (old.state in ('sent', 'accepted'), old.original_minor, old.changes_minor, old.invoiced_minor, old.paid_minor)
begin
  update contractor_figures set
    orders = orders + (new.state in ('sent', 'accepted')) - (old.state in ('sent', 'accepted')),
    agreed_minor = agreed_minor + (new.state in ('sent', 'accepted')) * (new.original_minor + new.changes_minor)
      - (old.state in ('sent', 'accepted')) * (old.original_minor + old.changes_minor),
    invoiced_minor = invoiced_minor + (new.state in ('sent', 'accepted')) * new.invoiced_minor - (old.state in ('sent', 'accepted')) * old.invoiced_minor,
    orders_paid_minor = orders_paid_minor + (new.state in ('sent', 'accepted')) * new.paid_minor - (old.state in ('sent', 'accepted')) * old.paid_minor
  where org_id = new.org_id and contractor_id = new.contractor_id
    and (new.state in ('sent', 'accepted') or old.state in ('sent', 'accepted'));
end;

create trigger order_figures_passed after update of contractor_id on vendor_order
when new.contractor_id <> old.contractor_id
begin
  update contractor_figures set orders = orders - 1, agreed_minor = agreed_minor - old.original_minor - old.changes_minor,
    invoiced_minor = invoiced_minor - old.invoiced_minor, orders_paid_minor = orders_paid_minor - old.paid_minor
  where org_id = old.org_id and contractor_id = old.contractor_id and old.state in ('sent', 'accepted');
  insert or ignore into contractor_figures (org_id, contractor_id) values (new.org_id, new.contractor_id);
  update contractor_figures set orders = orders + 1, agreed_minor = agreed_minor + new.original_minor + new.changes_minor,
    invoiced_minor = invoiced_minor + new.invoiced_minor, orders_paid_minor = orders_paid_minor + new.paid_minor
  where org_id = new.org_id and contractor_id = new.contractor_id and new.state in ('sent', 'accepted');
end;

create trigger claim_figures_new after insert on claim
begin
  insert or ignore into contractor_figures (org_id, contractor_id) values (new.org_id, new.contractor_id);
  update contractor_figures set
    waiting = waiting + (new.state = 'submitted'), waiting_minor = waiting_minor + (new.state = 'submitted') * new.net_minor,
    to_pay = to_pay + (new.state in ('approved', 'part_approved')), to_pay_minor = to_pay_minor + (new.state in ('approved', 'part_approved')) * new.approved_minor,
    paid = paid + (new.state = 'paid'), paid_minor = paid_minor + (new.state = 'paid') * new.approved_minor,
    rejected = rejected + (new.state = 'rejected'), rejected_minor = rejected_minor + (new.state = 'rejected') * new.net_minor,
    withdrawn = withdrawn + (new.state = 'withdrawn'), withdrawn_minor = withdrawn_minor + (new.state = 'withdrawn') * new.net_minor,
    to_correct = to_correct + (new.state = 'rejected' and not new.sent_again), to_correct_minor = to_correct_minor + (new.state = 'rejected' and not new.sent_again) * new.net_minor
  where org_id = new.org_id and contractor_id = new.contractor_id;
  update claim set sent_again = 1
  where org_id = new.org_id and order_id = new.order_id and number_key = new.number_key and revision < new.revision
    and state = 'rejected' and sent_again = 0;
end;

create trigger claim_figures_changed after update of state, approved_minor, sent_again on claim
when (new.state, new.approved_minor, new.sent_again) <> (old.state, old.approved_minor, old.sent_again)
begin
  update contractor_figures set
    waiting = waiting + (new.state = 'submitted') - (old.state = 'submitted'),
    waiting_minor = waiting_minor + (new.state = 'submitted') * new.net_minor - (old.state = 'submitted') * old.net_minor,
    to_pay = to_pay + (new.state in ('approved', 'part_approved')) - (old.state in ('approved', 'part_approved')),
    to_pay_minor = to_pay_minor + (new.state in ('approved', 'part_approved')) * new.approved_minor - (old.state in ('approved', 'part_approved')) * old.approved_minor,
    paid = paid + (new.state = 'paid') - (old.state = 'paid'),
    paid_minor = paid_minor + (new.state = 'paid') * new.approved_minor - (old.state = 'paid') * old.approved_minor,
    rejected = rejected + (new.state = 'rejected') - (old.state = 'rejected'),
    rejected_minor = rejected_minor + (new.state = 'rejected') * new.net_minor - (old.state = 'rejected') * old.net_minor,
    withdrawn = withdrawn + (new.state = 'withdrawn') - (old.state = 'withdrawn'),
    withdrawn_minor = withdrawn_minor + (new.state = 'withdrawn') * new.net_minor - (old.state = 'withdrawn') * old.net_minor,
    to_correct = to_correct + (new.state = 'rejected' and not new.sent_again) - (old.state = 'rejected' and not old.sent_again),
    to_correct_minor = to_correct_minor + (new.state = 'rejected' and not new.sent_again) * new.net_minor - (old.state = 'rejected' and not old.sent_again) * old.net_minor
  where org_id = new.org_id and contractor_id = new.contractor_id;
end;

-- What changes whose approval is asked: an invoice nearby, a person's limit, the work order's manager or asset.
create trigger approval_wait_new after insert on claim
begin
  insert into approval_wait
  select org_id, claim_id, person_id, contractor_id, net_minor, submitted_at from claim_approver
  where org_id = new.org_id and contractor_id = new.contractor_id
    and submitted_at between new.submitted_at - 1209600000 and new.submitted_at + 1209600000
    and asset_id = (select asset_id from work_order where org_id = new.org_id and id = new.work_order_id)
  on conflict do update set person_id = excluded.person_id where person_id <> excluded.person_id;
end;

create trigger approval_wait_decided after update of state, approved_minor on claim
when (new.state, new.approved_minor) <> (old.state, old.approved_minor)
begin
  delete from approval_wait where org_id = new.org_id and claim_id = new.id and new.state <> 'submitted';
  insert into approval_wait
  select org_id, claim_id, person_id, contractor_id, net_minor, submitted_at from claim_approver
  where org_id = new.org_id and contractor_id = new.contractor_id
    and submitted_at between new.submitted_at - 1209600000 and new.submitted_at + 1209600000
    and asset_id = (select asset_id from work_order where org_id = new.org_id and id = new.work_order_id)
  on conflict do update set person_id = excluded.person_id where person_id <> excluded.person_id;
end;

create trigger approval_wait_work after update of manager_id, asset_id on work_order
when (new.manager_id, new.asset_id) <> (old.manager_id, old.asset_id)
begin
  insert into approval_wait
  select org_id, claim_id, person_id, contractor_id, net_minor, submitted_at from claim_approver
  where org_id = new.org_id and asset_id in (old.asset_id, new.asset_id)
  on conflict do update set person_id = excluded.person_id where person_id <> excluded.person_id;
end;

create trigger approval_wait_joined after insert on person
when new.kind = 'staff'
begin
  insert into approval_wait
  select org_id, claim_id, person_id, contractor_id, net_minor, submitted_at from claim_approver where org_id = new.org_id
  on conflict do update set person_id = excluded.person_id where person_id <> excluded.person_id;
end;

create trigger approval_wait_person after update of kind, contractor_id, status, role, name, approval_limit_minor on person
when (new.kind = 'staff' or old.kind = 'staff')
  and (new.kind, new.status, new.role, new.name, new.approval_limit_minor)
    is not (old.kind, old.status, old.role, old.name, old.approval_limit_minor)
begin
  insert into approval_wait
  select org_id, claim_id, person_id, contractor_id, net_minor, submitted_at from claim_approver where org_id = new.org_id
  on conflict do update set person_id = excluded.person_id where person_id <> excluded.person_id;
end;

create trigger approval_figures_new after insert on approval_wait
begin
  insert into approval_figures
  select new.org_id, new.person_id, new.contractor_id, count(*), coalesce(sum(net_minor), 0), min(submitted_at)
  from approval_wait where org_id = new.org_id and person_id = new.person_id and contractor_id = new.contractor_id
  on conflict do update set claims = excluded.claims, net_minor = excluded.net_minor, oldest_at = excluded.oldest_at;
end;

create trigger approval_figures_gone after delete on approval_wait
begin
  insert into approval_figures
  select old.org_id, old.person_id, old.contractor_id, count(*), coalesce(sum(net_minor), 0), min(submitted_at)
  from approval_wait where org_id = old.org_id and person_id = old.person_id and contractor_id = old.contractor_id
  on conflict do update set claims = excluded.claims, net_minor = excluded.net_minor, oldest_at = excluded.oldest_at;
end;

create trigger approval_figures_passed after update of person_id on approval_wait
begin
  insert into approval_figures
  select org_id, person_id, contractor_id, count(*), coalesce(sum(net_minor), 0), min(submitted_at)
  from approval_wait where org_id = new.org_id and person_id = new.person_id and contractor_id = new.contractor_id
  on conflict do update set claims = excluded.claims, net_minor = excluded.net_minor, oldest_at = excluded.oldest_at;
  insert into approval_figures
  select old.org_id, old.person_id, old.contractor_id, count(*), coalesce(sum(net_minor), 0), min(submitted_at)
  from approval_wait where org_id = old.org_id and person_id = old.person_id and contractor_id = old.contractor_id
  on conflict do update set claims = excluded.claims, net_minor = excluded.net_minor, oldest_at = excluded.oldest_at;
end;

-- As 0006 has them for the rest: how many rows share each prefix of the new indexes.
insert into sqlite_stat1 (tbl, idx, stat) values
  ('claim', 'claim_contractor', '100000 100000 2000 400 1 1'),
  ('claim', 'claim_contractor_amount', '100000 100000 2000 400 1 1'),
  ('claim', 'claim_to_correct', '1000 1000 20 1 1'),
  ('vendor_order', 'vendor_order_contractor', '100000 100000 2000 500 1'),
  ('job', 'job_customer', '100000 100000 200 70 1'),
  ('work_order', 'work_order_contractor', '100000 100000 2000 200 1 1 1 1 1 1'),
  ('work_order', 'work_order_finished', '95000 95000 1900 950 1 1 1 1 1'),
  ('work_order', 'work_order_done', '5000 5000 50 1 1'),
  ('work_order', 'work_order_invoice', '90000 90000 20000 10000 1 1 1 1'),
  ('contractor_figures', 'contractor_figures', '50 50 1'),
  ('approval_wait', 'approval_wait', '400 400 1'),
  ('approval_wait', 'approval_wait_person', '400 400 130 5 1 1'),
  ('approval_figures', 'approval_figures', '150 150 50 1');
analyze sqlite_schema;
