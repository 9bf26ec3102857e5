-- Bids (rules B1-B4). A bid request is a document; this is when it closes, and that its bids were opened.
create table bid_request (
  org_id text not null,
  document_id text not null,
  closes_at integer not null,
  late_allowed integer not null default 0,
  opened_at integer,
  opened_by text,
  awarded_bid_id text,
  order_document_id text,
  version integer not null default 1,
  primary key (org_id, document_id)
) without rowid;

create trigger bid_request_next before update on bid_request
when new.version <> old.version + 1
  or (old.opened_at is not null and new.opened_at is not old.opened_at)
  or old.awarded_bid_id is not null
begin select raise(abort, 'stale_version'); end;

-- What a contractor bids for one version; replacing it adds a row, and no row goes.
create table bid (
  org_id text not null,
  id text not null,
  document_id text not null,
  contractor_id text not null,
  n integer not null,
  confirmed_n integer not null,
  revision integer not null,
  state text not null,
  content text not null,
  net_minor integer not null,
  tax_minor integer not null,
  valid_until text,
  late integer not null,
  submitted_at integer not null,
  submitted_by text not null,
  version integer not null default 1,
  primary key (org_id, id),
  constraint bid_state check (state in ('live', 'replaced', 'withdrawn'))
) without rowid;
create unique index bid_live on bid (org_id, document_id, contractor_id) where state = 'live';
create unique index bid_revision on bid (org_id, document_id, contractor_id, revision);

-- rule B1: nothing comes in, is confirmed or goes once the bids are open, or for a version that is no longer out
create trigger bid_taken before insert on bid
when exists (select 1 from bid b where b.org_id = new.org_id and b.id = new.id)
  or not exists (select 1 from bid_request r join document d on d.org_id = r.org_id and d.id = r.document_id
    where r.org_id = new.org_id and r.document_id = new.document_id and r.opened_at is null
      and d.state = 'sent' and d.sent_version = new.n
      and (r.late_allowed = 1 or new.submitted_at < r.closes_at))
begin select raise(abort, 'stale_version'); end;

create trigger bid_sealed before update on bid
when new.version <> old.version + 1
  or old.state <> 'live'
  or exists (select 1 from bid_request r where r.org_id = old.org_id and r.document_id = old.document_id
    and r.opened_at is not null)
  or new.content <> old.content or new.net_minor <> old.net_minor or new.tax_minor <> old.tax_minor
  or new.n <> old.n or new.submitted_at <> old.submitted_at or new.contractor_id <> old.contractor_id
begin select raise(abort, 'stale_version'); end;

create trigger bid_kept before delete on bid
begin select raise(abort, 'bid_kept'); end;

-- The buyer's own amounts for what a bid leaves out.
create table bid_plug (
  org_id text not null,
  bid_id text not null,
  line_id text not null,
  amount_minor integer not null,
  put_by text not null,
  put_at integer not null,
  primary key (org_id, bid_id, line_id)
) without rowid;

create table bid_question (
  org_id text not null,
  id text not null,
  document_id text not null,
  contractor_id text not null,
  question text not null,
  asked_at integer not null,
  asked_by text not null,
  answer text,
  -- What everybody else reads in place of the question; null where the answer is for who asked alone.
  told_all text,
  answered_at integer,
  answered_by text,
  version integer not null default 1,
  primary key (org_id, id)
) without rowid;
create index bid_question_of on bid_question (org_id, document_id, id);

create trigger bid_question_next before update on bid_question
when new.version <> old.version + 1 or old.answer is not null
begin select raise(abort, 'stale_version'); end;
