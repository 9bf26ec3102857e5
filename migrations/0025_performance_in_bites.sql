-- Whoever disputed is written to when it is answered.
alter table performance_dispute add column raised_by_id text;

-- What is sent back moves the agreed date by the time for which it lay with the organisation.
drop trigger performance_moved;

create trigger performance_moved instead of insert on performance_feed
when new.verb in ('work_order.resumed', 'work_order.extended', 'work_order.edited', 'work_order.returned')
  and (json_type(new.data, '$.dueAt') is not null or json_type(new.data, '$.completeBy') is not null)
begin
  update performance_job set
    first_by = iif(json_type(new.data, '$.completeBy') is null, first_by, new.data ->> 'completeBy'),
    agreed_by = iif(json_type(new.data, '$.dueAt') is null, agreed_by, new.data ->> 'dueAt')
  where org_id = new.org_id and work_order_id = new.work_order_id
    and turn = (select max(turn) from performance_job where org_id = new.org_id and work_order_id = new.work_order_id);
end;

-- An organisation is counted afresh in bites, since a long log takes longer than one statement may: how far its jobs are
-- fed again, and then how far its contractors are summed again. Blank is from the start, null is to the end. A row in
-- performance_rebuild stands from now on for as long as one bite takes.
drop trigger performance_rebuilt;

create table performance_recount (
  org_id text primary key not null,
  fed_to text default '',
  summed_to text default ''
) without rowid;

-- In SQLite any blob comes after every text.
create trigger performance_fed_again after update of fed_to on performance_recount
begin
  insert into performance_rebuild values (new.org_id);
  delete from performance_job where org_id = new.org_id and work_order_id in (
    select id from work_order
    where org_id = new.org_id and job_id > old.fed_to and job_id <= coalesce(new.fed_to, x'ff')
  );
  insert into performance_feed
  select org_id, job_id, seq, at, verb, subject_id, work_order_id, audience, data from activity
  where org_id = new.org_id and job_id > old.fed_to and job_id <= coalesce(new.fed_to, x'ff')
  order by job_id, seq;
  delete from performance_rebuild where org_id = new.org_id;
end;

create trigger performance_summed_again after update of summed_to on performance_recount
begin
  delete from score_month where org_id = new.org_id
    and contractor_id > old.summed_to and contractor_id <= coalesce(new.summed_to, x'ff');
  insert into score_month (org_id, contractor_id, month,
    jobs, respond_n, respond_hit, respond_disputed, attend_n, attend_hit, attend_disputed, complete_first_n,
    complete_first_hit, complete_first_disputed, complete_agreed_n, complete_agreed_hit, complete_agreed_disputed,
    fix_n, fix_hit, fix_disputed, rework_n, rework_hit, rework_disputed, decline_n, decline_hit, decline_disputed,
    invoice_n, invoice_hit, invoice_disputed, price_n, price_hit, price_disputed, margin_n, margin_ms, decide_n,
    decide_ms, pay_n, pay_ms)
  select org_id, contractor_id, substr(on_day, 1, 7),
    sum(jobs), sum(respond_n), sum(respond_hit), sum(respond_disputed), sum(attend_n), sum(attend_hit),
    sum(attend_disputed), sum(complete_first_n), sum(complete_first_hit), sum(complete_first_disputed),
    sum(complete_agreed_n), sum(complete_agreed_hit), sum(complete_agreed_disputed), sum(fix_n), sum(fix_hit),
    sum(fix_disputed), sum(rework_n), sum(rework_hit), sum(rework_disputed), sum(decline_n), sum(decline_hit),
    sum(decline_disputed), sum(invoice_n), sum(invoice_hit), sum(invoice_disputed), sum(price_n), sum(price_hit),
    sum(price_disputed), sum(margin_n), sum(margin_ms), sum(decide_n), sum(decide_ms), sum(pay_n), sum(pay_ms)
  from performance_job where org_id = new.org_id
    and contractor_id > old.summed_to and contractor_id <= coalesce(new.summed_to, x'ff')
  group by org_id, contractor_id, substr(on_day, 1, 7) having sum(jobs or decide_n or pay_n) > 0;
end;
