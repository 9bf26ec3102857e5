-- Documents packaged from a job's budget. A draft is staff's alone; what was sent is a row of `document_version` that
-- nothing alters (rules D1, D5, D8).
create table document (
  org_id text not null,
  id text not null,
  job_id text not null,
  kind text not null,
  serial integer not null,
  number text not null,
  title text not null,
  state text not null,
  customer_id text,
  contractor_id text,
  asset_id text,
  of_document_id text,
  draft text,
  sent_version integer not null default 0,
  net_minor integer not null default 0,
  tax_minor integer not null default 0,
  gross_minor integer not null default 0,
  until text,
  order_id text,
  contract_minor integer,
  invoiced_minor integer not null default 0,
  reason text,
  send_at integer,
  created_by text not null,
  created_at integer not null,
  state_at integer not null,
  version integer not null default 1,
  primary key (org_id, id),
  constraint document_state check (state in ('draft', 'sent', 'accepted', 'declined', 'void')),
  constraint document_party check (customer_id is null or contractor_id is null),
  constraint document_over_invoiced check (contract_minor is null or invoiced_minor <= contract_minor)
) without rowid;
create index document_series on document (org_id, kind, created_at, serial);
create unique index document_number on document (org_id, number);
create index document_job on document (org_id, job_id, created_at);
create index document_of on document (org_id, of_document_id) where of_document_id is not null;
create index document_send_at on document (send_at) where send_at is not null;

create trigger document_version_next before update of version on document
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger document_kept before delete on document
begin select raise(abort, 'document_kept'); end;

-- What was sent, as it was sent.
create table document_version (
  org_id text not null,
  document_id text not null,
  n integer not null,
  content text not null,
  choices text not null,
  pdf_key text not null,
  pdf_sha256 text not null,
  pdf_pages integer not null,
  sent_at integer not null,
  sent_by text not null,
  note text not null,
  sealed_key text,
  sealed_sha256 text,
  primary key (org_id, document_id, n)
) without rowid;

create trigger document_version_fixed before update on document_version
when old.content <> new.content or old.pdf_sha256 <> new.pdf_sha256 or old.pdf_key <> new.pdf_key
  or old.sent_at <> new.sent_at or old.sealed_sha256 is not null
begin select raise(abort, 'version_fixed'); end;

create trigger document_version_kept before delete on document_version
begin select raise(abort, 'version_kept'); end;

create table document_recipient (
  org_id text not null,
  id text not null,
  document_id text not null,
  n integer not null,
  position integer not null,
  contact_id text not null,
  name text not null,
  email text not null,
  role text not null,
  state text not null,
  link_id text,
  mail_id text,
  invited_at integer,
  opened_at integer,
  last_seen_at integer,
  acted_at integer,
  reason text,
  expires_at integer,
  reminded integer not null default 0,
  version integer not null default 1,
  primary key (org_id, id),
  constraint recipient_role check (role in ('signer', 'copy')),
  constraint recipient_state check (state in ('waiting', 'invited', 'accepted', 'declined', 'delegated', 'ended'))
) without rowid;
create unique index document_recipient_of on document_recipient (org_id, document_id, n, contact_id);
create index document_recipient_contact on document_recipient (org_id, contact_id, document_id);

create trigger document_recipient_next before update of version on document_recipient
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

-- The lines of what was sent, for the columns of the budget (rule M7) and for what is left to invoice.
create table document_line (
  org_id text not null,
  document_id text not null,
  n integer not null,
  id text not null,
  item_id text,
  position integer not null,
  description text not null,
  quantity_milli integer not null,
  unit text not null,
  unit_price_minor integer not null,
  net_minor integer not null,
  tax_bp integer not null,
  counts integer not null,
  primary key (org_id, document_id, n, id)
) without rowid;

-- The budget item that a line of an order came from (rule M7).
alter table order_line add column item_id text;
