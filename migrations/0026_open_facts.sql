-- What is open and past its date is looked for in facts alone: they know since when the clock stands, and those that are
-- neither completed nor over have an index of their own.
alter table performance_job add column held_at integer;

update performance_job set held_at = (
  select w.state_at from work_order w where w.org_id = performance_job.org_id and w.id = performance_job.work_order_id
)
where (org_id, work_order_id, turn) in (
  select w.org_id, w.id, max(p.turn) from work_order w join performance_job p on p.org_id = w.org_id and p.work_order_id = w.id
  where w.state = 'on_hold' and w.hold_cause = 'organisation' group by w.org_id, w.id
);

create trigger performance_held instead of insert on performance_feed
when new.verb in ('work_order.held', 'work_order.resumed')
begin
  update performance_job set
    held_at = iif(new.verb = 'work_order.held' and new.data ->> 'cause' = 'organisation', new.at, null)
  where org_id = new.org_id and work_order_id = new.work_order_id
    and turn = (select max(turn) from performance_job where org_id = new.org_id and work_order_id = new.work_order_id);
end;

create index performance_job_open on performance_job (org_id, contractor_id, on_day)
where completed_at is null and ended_at is null;

insert into sqlite_stat1 (tbl, idx, stat) values ('performance_job', 'performance_job_open', '2500 2500 50 2');
analyze sqlite_schema;
