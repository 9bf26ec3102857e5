-- When the organisation works, by which target times count: days of the week (1 is Monday) and minutes of the day, on
-- its own clock. Until it says so it is open at all times.
alter table organisation add column business_days text default '1234567' not null;
alter table organisation add column business_from integer default 0 not null
  constraint business_from check (business_from between 0 and 1439);
alter table organisation add column business_to integer default 1440 not null
  constraint business_to check (business_to between 1 and 1440);

create table holiday (
  org_id text not null,
  day text not null,
  name text not null,
  primary key(org_id, day)
) without rowid;

-- How long a contractor has from when work is given, in minutes; null is no target. A row for a job type stands in place
-- of the one for all, whose job type is blank.
create table target_time (
  org_id text not null,
  priority text not null,
  job_type_id text default '' not null,
  respond_minutes integer,
  attend_minutes integer,
  complete_minutes integer,
  business integer default 1 not null,
  primary key(org_id, priority, job_type_id),
  constraint target_minutes check (
    coalesce(respond_minutes, 1) > 0 and coalesce(attend_minutes, 1) > 0 and coalesce(complete_minutes, 1) > 0
  )
) without rowid;

-- The target dates of a work order as they are now. The date agreed for its completion is due_at; first_by is the first
-- such date, which only the organisation's own holds move.
alter table work_order add column respond_by integer;
alter table work_order add column attend_by integer;
alter table work_order add column first_by integer;
alter table work_order add column due_is_target integer default 0 not null;
alter table work_order add column hold_cause text;
