-- Work that comes round under a standing order. What it asks for is what work-order/create takes; its rule says when.
create table work_schedule (
  org_id text not null,
  id text not null,
  standing_order_id text not null,
  description text not null,
  asset_id text not null,
  job_type_id text,
  priority text default 'normal' not null,
  checklist text,
  lines text not null,
  nte_minor integer,
  rule text not null,
  start_on text not null,
  end_on text,
  at_minute integer,
  duration_minutes integer,
  lead_days integer not null,
  on_holiday text not null,
  -- The reading from which a meter is counted.
  meter_from_milli integer,
  -- Up to this day of the rule all is made, skipped or let go.
  made_through text not null,
  -- The day from which to look for something to make; blank is at once, null is never.
  look_on text,
  paused_at integer,
  removed_at integer,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id),
  constraint schedule_period check (end_on is null or start_on <= end_on),
  constraint schedule_lead check (lead_days between 0 and 365),
  constraint schedule_time check (at_minute is null or at_minute between 0 and 1439),
  constraint schedule_holiday check (on_holiday in ('same', 'before', 'after', 'skip')),
  constraint schedule_meter check (json_extract(rule, '$.repeats') <> 'meter' or meter_from_milli is not null)
) without rowid;
create index work_schedule_standing on work_schedule (org_id, standing_order_id, id);
create index work_schedule_asset on work_schedule (org_id, asset_id);
create index work_schedule_due on work_schedule (look_on)
  where look_on is not null and paused_at is null and removed_at is null;

create trigger work_schedule_version before update of version on work_schedule
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

-- What is written down about one occurrence. It is known by the day of the rule, and so is made once.
create table schedule_occurrence (
  org_id text not null,
  schedule_id text not null,
  on_day text not null,
  moved_to text,
  skipped integer default 0 not null,
  work_order_id text,
  problem text,
  primary key(org_id, schedule_id, on_day),
  constraint occurrence_state check (work_order_id is null or (skipped = 0 and problem is null))
) without rowid;
create index schedule_occurrence_work on schedule_occurrence (org_id, work_order_id) where work_order_id is not null;

create trigger schedule_occurrence_made before update on schedule_occurrence
when old.work_order_id is not null and new.work_order_id is not old.work_order_id
begin select raise(abort, 'occurrence_made'); end;

-- The newest reading of a meter is looked for among its unit's.
create index evidence_meter on evidence (org_id, lower(unit), created_at) where kind = 'meter_reading';

create trigger schedule_meter_read after insert on evidence
when new.kind = 'meter_reading'
begin
  update work_schedule set look_on = ''
  where org_id = new.org_id
    and asset_id = (select asset_id from work_order where org_id = new.org_id and id = new.work_order_id)
    and json_extract(rule, '$.repeats') = 'meter' and removed_at is null;
end;

-- A holiday may bring work forward, so that it is to be made sooner.
create trigger schedule_holiday_added after insert on holiday
begin
  update work_schedule set look_on = ''
  where org_id = new.org_id and on_holiday <> 'same' and look_on is not null and removed_at is null;
end;

create trigger schedule_holiday_removed after delete on holiday
begin
  update work_schedule set look_on = ''
  where org_id = old.org_id and on_holiday <> 'same' and look_on is not null and removed_at is null;
end;
