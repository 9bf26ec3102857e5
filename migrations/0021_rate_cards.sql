-- Rate cards: what a contractor's work costs. A card keeps every version; the newest that has begun counts.
create table rate_card (
  org_id text not null,
  id text not null,
  contractor_id text not null,
  name text not null,
  currency text not null,
  current integer not null,
  archived_at integer,
  created_at integer not null,
  version integer not null default 1,
  primary key (org_id, id)
) without rowid;
create unique index rate_card_name on rate_card (org_id, contractor_id, name);

create trigger rate_card_next before update on rate_card
when new.version <> old.version + 1
  or new.contractor_id <> old.contractor_id or new.currency <> old.currency
  or new.current not in (old.current, old.current + 1)
begin select raise(abort, 'stale_version'); end;

create table rate_card_version (
  org_id text not null,
  rate_card_id text not null,
  n integer not null,
  -- Days 'YYYY-MM-DD' in the organisation's zone, both in.
  valid_from text not null,
  valid_to text,
  call_out_minor integer,
  call_out_after_hours_minor integer,
  materials_markup_bp integer,
  rates text not null,
  note text,
  created_by text not null,
  created_at integer not null,
  primary key (org_id, rate_card_id, n),
  constraint rate_card_days check (valid_to is null or valid_to >= valid_from),
  constraint rate_card_prices check (coalesce(call_out_minor, 0) >= 0
    and coalesce(call_out_after_hours_minor, 0) >= 0 and coalesce(materials_markup_bp, 0) >= 0)
) without rowid;

-- Orders keep what a version agreed, and a version never changes.
create trigger rate_card_version_next before insert on rate_card_version
when new.n <> (select coalesce(max(v.n), 0) + 1 from rate_card_version v
  where v.org_id = new.org_id and v.rate_card_id = new.rate_card_id)
begin select raise(abort, 'stale_version'); end;

create trigger rate_card_version_fixed before update on rate_card_version
begin select raise(abort, 'rate_card_version_kept'); end;

create trigger rate_card_version_kept before delete on rate_card_version
begin select raise(abort, 'rate_card_version_kept'); end;

-- The rate a line was priced with, as JSON: the card, its code and what it agreed that day.
alter table order_line add column rate text;
alter table claim_line add column rate text;
