-- Standing orders (rules S1-S4): what a contractor may be called off inside a period, a scope and a cap. One is what
-- its document became when it was accepted, and has that document's id.
create table standing_order (
  org_id text not null,
  id text not null,
  job_id text not null,
  contractor_id text not null,
  number text not null,
  title text not null,
  state text default 'open' not null,
  currency text not null,
  valid_from text not null,
  valid_to text not null,
  cap_minor integer,
  no_cap_by text,
  call_off_cap_minor integer,
  line_cap_minor integer,
  notice_bp text not null,
  rate_card_id text,
  manager_id text not null,
  reserved_minor integer default 0 not null,
  committed_minor integer default 0 not null,
  billed_minor integer default 0 not null,
  call_offs integer default 0 not null,
  closed_at integer,
  closed_by text,
  close_reason text,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id),
  constraint standing_state check (state in ('open', 'closed')),
  constraint standing_period check (valid_from <= valid_to),
  -- Rule S4: a comparison with null would pass, so it is asked for.
  constraint standing_cap check (
    (cap_minor is not null and cap_minor > 0 and no_cap_by is null) or (cap_minor is null and no_cap_by is not null)
  ),
  constraint standing_caps check (coalesce(call_off_cap_minor, 1) > 0 and coalesce(line_cap_minor, 1) > 0),
  constraint standing_draws check (reserved_minor >= 0 and committed_minor >= 0 and billed_minor >= 0),
  -- Rule S2: two call-offs at once can never pass the cap together.
  constraint over_standing check (cap_minor is null or reserved_minor + committed_minor + billed_minor <= cap_minor)
) without rowid;
create index standing_order_contractor on standing_order (org_id, contractor_id, state, valid_to);
create index standing_order_state on standing_order (org_id, state, valid_to, id);

create trigger standing_order_version before update of version on standing_order
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger standing_order_kept before delete on standing_order
begin select raise(abort, 'standing_kept'); end;

-- Where it may be called off. Of a kind that is named, one must match; a kind that is not named is open.
create table standing_order_scope (
  org_id text not null,
  standing_order_id text not null,
  kind text not null,
  value text not null,
  primary key(org_id, standing_order_id, kind, value),
  constraint scope_kind check (kind in ('site', 'asset', 'category'))
) without rowid;

-- What its call-offs take by the day of the work: the burn-down and the forecast read days, not call-offs.
create table standing_order_day (
  org_id text not null,
  standing_order_id text not null,
  day text not null,
  amount_minor integer not null,
  primary key(org_id, standing_order_id, day)
) without rowid;

-- Levels of use that were reached, once for each level and cap.
create table standing_order_notice (
  org_id text not null,
  standing_order_id text not null,
  cap_minor integer not null,
  level_bp integer not null,
  used_minor integer not null,
  told_at integer,
  primary key(org_id, standing_order_id, cap_minor, level_bp)
) without rowid;
create index standing_order_notice_untold on standing_order_notice (org_id, standing_order_id) where told_at is null;

create trigger standing_order_noticed
after update of reserved_minor, committed_minor, billed_minor, cap_minor, notice_bp on standing_order
when new.cap_minor is not null and (
  new.reserved_minor + new.committed_minor + new.billed_minor > old.reserved_minor + old.committed_minor + old.billed_minor
  or new.cap_minor is not old.cap_minor or new.notice_bp <> old.notice_bp
)
begin
  insert or ignore into standing_order_notice (org_id, standing_order_id, cap_minor, level_bp, used_minor)
  select new.org_id, new.id, new.cap_minor, level.value, new.reserved_minor + new.committed_minor + new.billed_minor
  from json_each(new.notice_bp) level
  where (new.reserved_minor + new.committed_minor + new.billed_minor) * 10000 >= level.value * new.cap_minor;
end;

-- Which standing order an order was called off from, for which day, and what it takes of it (rule S3). What was
-- cancelled, declined or closed takes what is billed, and nothing else.
alter table vendor_order add column standing_order_id text;
alter table vendor_order add column call_off_on text
  constraint call_off_day check (standing_order_id is null or call_off_on is not null);
alter table vendor_order add column reserved_minor integer generated always as (
  iif(standing_order_id is not null and state in ('draft', 'sent'), cap_minor - approved_minor, 0)) virtual;
alter table vendor_order add column committed_minor integer generated always as (
  iif(standing_order_id is not null and state = 'accepted', cap_minor - approved_minor, 0)) virtual;
create index vendor_order_called_off on vendor_order (org_id, standing_order_id, call_off_on, id)
  where standing_order_id is not null;
create index vendor_order_call_offs on vendor_order (org_id, standing_order_id, state, call_off_on, id)
  where standing_order_id is not null;

-- Rule S2, whatever path a call-off comes by.
create trigger call_off_new before insert on vendor_order
when new.standing_order_id is not null
begin
  select case
    when s.id is null or s.contractor_id <> new.contractor_id or s.currency <> new.currency
      then raise(abort, 'standing_other')
    when s.state <> 'open' then raise(abort, 'standing_closed')
    when new.call_off_on not between s.valid_from and s.valid_to then raise(abort, 'standing_dates')
    when new.cap_minor > s.call_off_cap_minor then raise(abort, 'over_call_off')
    when exists (
      select 1 from standing_order_scope scope
      join work_order w on w.org_id = scope.org_id and w.id = new.work_order_id
      join asset a on a.org_id = w.org_id and a.id = w.asset_id
      where scope.org_id = s.org_id and scope.standing_order_id = s.id
      group by scope.kind
      having max(scope.value = case scope.kind
        when 'site' then w.site_id when 'asset' then w.asset_id else coalesce(a.category, '') end) = 0
    ) then raise(abort, 'standing_scope')
  end
  from (select 1) left join standing_order s on s.org_id = new.org_id and s.id = new.standing_order_id;
end;

-- An order may leave its standing order, and never join one later. What takes no more than before is held to the dates
-- alone, and only when its own day moves: terms that changed since do not reach back.
create trigger call_off_changed
before update of state, cap_minor, contractor_id, currency, standing_order_id, call_off_on on vendor_order
when new.standing_order_id is not null
begin
  select raise(abort, 'standing_other')
  where new.standing_order_id is not old.standing_order_id
    or new.contractor_id <> old.contractor_id or new.currency <> old.currency;
  select case
    when takes.more and s.state <> 'open' then raise(abort, 'standing_closed')
    when (takes.more or new.call_off_on <> old.call_off_on) and new.call_off_on not between s.valid_from and s.valid_to
      then raise(abort, 'standing_dates')
    when takes.more and new.cap_minor > s.call_off_cap_minor then raise(abort, 'over_call_off')
  end
  from (select old.state not in ('draft', 'sent', 'accepted') or new.cap_minor > old.cap_minor as more) takes
  join standing_order s on s.org_id = new.org_id and s.id = new.standing_order_id
  where new.state in ('draft', 'sent', 'accepted');
end;

create trigger call_off_line before insert on order_line
when new.net_minor > (
  select s.line_cap_minor from vendor_order o
  join standing_order s on s.org_id = o.org_id and s.id = o.standing_order_id
  where o.org_id = new.org_id and o.id = new.order_id
)
begin select raise(abort, 'over_line'); end;

create trigger call_off_line_raised before update of net_minor on order_line
when new.net_minor > old.net_minor and new.net_minor > (
  select s.line_cap_minor from vendor_order o
  join standing_order s on s.org_id = o.org_id and s.id = o.standing_order_id
  where o.org_id = new.org_id and o.id = new.order_id
)
begin select raise(abort, 'over_line'); end;

-- Rule S3: the figures of a standing order follow its call-offs in the same batch.
create trigger standing_drawn_new after insert on vendor_order
when new.standing_order_id is not null
begin
  update standing_order set
    reserved_minor = reserved_minor + new.reserved_minor,
    committed_minor = committed_minor + new.committed_minor,
    billed_minor = billed_minor + new.approved_minor,
    call_offs = call_offs + 1
  where org_id = new.org_id and id = new.standing_order_id;
  insert into standing_order_day (org_id, standing_order_id, day, amount_minor)
  values (new.org_id, new.standing_order_id, new.call_off_on, new.reserved_minor + new.committed_minor + new.approved_minor)
  on conflict do update set amount_minor = amount_minor + excluded.amount_minor;
end;

create trigger standing_drawn after update of state, cap_minor, approved_minor on vendor_order
when new.standing_order_id is old.standing_order_id and new.standing_order_id is not null
  and (new.reserved_minor, new.committed_minor, new.approved_minor)
    <> (old.reserved_minor, old.committed_minor, old.approved_minor)
begin
  update standing_order set
    reserved_minor = reserved_minor + new.reserved_minor - old.reserved_minor,
    committed_minor = committed_minor + new.committed_minor - old.committed_minor,
    billed_minor = billed_minor + new.approved_minor - old.approved_minor
  where org_id = new.org_id and id = new.standing_order_id;
end;

create trigger standing_day_drawn after update of state, cap_minor, approved_minor, call_off_on on vendor_order
when new.standing_order_id is old.standing_order_id and new.standing_order_id is not null
  and (new.reserved_minor + new.committed_minor + new.approved_minor, new.call_off_on)
    <> (old.reserved_minor + old.committed_minor + old.approved_minor, old.call_off_on)
begin
  insert into standing_order_day (org_id, standing_order_id, day, amount_minor)
  values (new.org_id, new.standing_order_id, new.call_off_on, new.reserved_minor + new.committed_minor + new.approved_minor
    - iif(old.call_off_on = new.call_off_on, old.reserved_minor + old.committed_minor + old.approved_minor, 0))
  on conflict do update set amount_minor = amount_minor + excluded.amount_minor;
  update standing_order_day set amount_minor = amount_minor - old.reserved_minor - old.committed_minor - old.approved_minor
  where org_id = new.org_id and standing_order_id = new.standing_order_id and day = old.call_off_on
    and old.call_off_on <> new.call_off_on;
end;

create trigger standing_left after update of standing_order_id on vendor_order
when old.standing_order_id is not null and new.standing_order_id is null
begin
  update standing_order set
    reserved_minor = reserved_minor - old.reserved_minor,
    committed_minor = committed_minor - old.committed_minor,
    billed_minor = billed_minor - old.approved_minor,
    call_offs = call_offs - 1
  where org_id = old.org_id and id = old.standing_order_id;
  update standing_order_day set amount_minor = amount_minor - old.reserved_minor - old.committed_minor - old.approved_minor
  where org_id = old.org_id and standing_order_id = old.standing_order_id and day = old.call_off_on;
end;

-- As 0006 has them for the rest: how many rows share each prefix of the new indexes.
insert into sqlite_stat1 (tbl, idx, stat) values
  ('standing_order', 'standing_order', '100 100 1'),
  ('standing_order', 'standing_order_contractor', '100 100 2 2 1'),
  ('standing_order', 'standing_order_state', '100 100 50 1 1'),
  ('standing_order_scope', 'standing_order_scope', '300 300 3 2 1'),
  ('standing_order_day', 'standing_order_day', '10000 10000 100 1'),
  ('standing_order_notice', 'standing_order_notice', '100 100 2 2 1'),
  ('standing_order_notice', 'standing_order_notice_untold', '1 1 1'),
  ('vendor_order', 'vendor_order_called_off', '10000 10000 100 2 1'),
  ('vendor_order', 'vendor_order_call_offs', '10000 10000 100 20 2 1');
analyze sqlite_schema;
