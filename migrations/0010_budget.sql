-- A job's budget. Every change of it appends to the job's log, so two who edit at once collide on the log's next `seq`
-- and the second decides again on what is true by then: rows need no version of their own.
create table budget_group (
  org_id text not null,
  job_id text not null,
  id text not null,
  name text not null,
  place text not null,
  primary key (org_id, job_id, id)
) without rowid;

create table budget_item (
  org_id text not null,
  job_id text not null,
  id text not null,
  group_id text,
  place text not null,
  code text not null,
  description text not null,
  quantity_milli integer not null,
  unit text not null,
  unit_cost_minor integer not null,
  markup_bp integer not null,
  unit_price_minor integer,
  tax_bp integer not null,
  notes text not null,
  primary key (org_id, job_id, id),
  foreign key (org_id, job_id, group_id) references budget_group (org_id, job_id, id) deferrable initially deferred,
  constraint budget_quantity check (quantity_milli >= 0),
  constraint budget_tax check (tax_bp between 0 and 10000)
) without rowid;

create table budget_template (
  org_id text not null,
  id text not null,
  name text not null,
  content text not null,
  items integer not null,
  saved_by text not null,
  saved_at integer not null,
  primary key (org_id, id)
) without rowid;
create unique index budget_template_name on budget_template (org_id, name collate nocase);

create table budget_view (
  org_id text not null,
  id text not null,
  name text not null,
  columns text not null,
  primary key (org_id, id)
) without rowid;
create unique index budget_view_name on budget_view (org_id, name collate nocase);
