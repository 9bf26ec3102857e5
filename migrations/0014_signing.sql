-- Who agreed to sign electronically, who signed and how (rules D3-D8). Nothing here is ever altered.
create table document_consent (
  org_id text not null,
  document_id text not null,
  n integer not null,
  recipient_id text not null,
  version text not null,
  at integer not null,
  ip text not null,
  user_agent text not null,
  session_id text not null,
  primary key (org_id, document_id, n, recipient_id, version)
) without rowid;

create trigger document_consent_once before insert on document_consent
when exists (select 1 from document_consent c where c.org_id = new.org_id and c.document_id = new.document_id
  and c.n = new.n and c.recipient_id = new.recipient_id and c.version = new.version)
begin select raise(abort, 'stale_version'); end;

create trigger document_consent_fixed before update on document_consent
begin select raise(abort, 'consent_fixed'); end;

create trigger document_consent_kept before delete on document_consent
begin select raise(abort, 'consent_fixed'); end;

create table signature (
  org_id text not null,
  document_id text not null,
  n integer not null,
  recipient_id text not null,
  signer_id text not null,
  name text not null,
  email text not null,
  company text,
  how text not null,
  picture_key text,
  initials text,
  signed_on text,
  consent_version text not null,
  consent_at integer not null,
  at integer not null,
  ip text not null,
  user_agent text not null,
  session_id text not null,
  authenticated text not null,
  pdf_sha256 text not null,
  log_seq integer not null,
  log_hash text not null,
  primary key (org_id, document_id, n, recipient_id),
  constraint signature_how check (how in ('typed', 'drawn', 'uploaded')),
  constraint signature_picture check ((how = 'typed') = (picture_key is null)),
  constraint signature_authenticated check (authenticated in ('code', 'session'))
) without rowid;

create trigger signature_once before insert on signature
when exists (select 1 from signature s where s.org_id = new.org_id and s.document_id = new.document_id
  and s.n = new.n and s.recipient_id = new.recipient_id)
begin select raise(abort, 'stale_version'); end;

create trigger signature_fixed before update on signature
begin select raise(abort, 'signature_fixed'); end;

create trigger signature_kept before delete on signature
begin select raise(abort, 'signature_fixed'); end;

-- Codes that are mailed before something that needs more than a link (rule A3).
create table step_up (
  org_id text not null,
  id text not null,
  viewer_id text not null,
  session_id text not null,
  purpose text not null,
  code_hash text not null,
  created_at integer not null,
  expires_at integer not null,
  tries integer not null default 0,
  used_at integer,
  primary key (org_id, id)
) without rowid;
create index step_up_viewer on step_up (org_id, viewer_id, created_at);

-- Two tries at once count as two.
create trigger step_up_next before update on step_up
when new.tries <> old.tries + 1
begin select raise(abort, 'stale_version'); end;

-- Somebody who asks that a colleague answers in their place.
create table delegation (
  org_id text not null,
  id text not null,
  document_id text not null,
  n integer not null,
  recipient_id text not null,
  name text not null,
  email text not null,
  state text not null,
  asked_at integer not null,
  decided_at integer,
  decided_by text,
  version integer not null default 1,
  primary key (org_id, id),
  constraint delegation_state check (state in ('asked', 'agreed', 'refused'))
) without rowid;
create unique index delegation_asked on delegation (org_id, recipient_id) where state = 'asked';
create index delegation_document on delegation (org_id, document_id);

create trigger delegation_next before update of version on delegation
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

-- Versions whose last signer has signed, until they are sealed (rule D6).
create table seal_due (
  org_id text not null,
  document_id text not null,
  n integer not null,
  tries integer not null default 0,
  next_at integer not null,
  primary key (org_id, document_id, n)
) without rowid;
create index seal_due_next on seal_due (next_at);

-- Reminders go out by themselves (rule D3).
alter table document_recipient add column reminded_at integer;
create index document_recipient_asked on document_recipient (invited_at) where state = 'invited' and role = 'signer';
