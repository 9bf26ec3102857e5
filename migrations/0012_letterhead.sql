-- What stands at the head of an organisation's papers, what their words begin with and how they are numbered.
alter table organisation add column address text;
alter table organisation add column phone text;
alter table organisation add column email text;
alter table organisation add column tax_number text;
alter table organisation add column paper text not null default 'a4' check (paper in ('a4', 'letter'));
-- Of the bytes: they are kept under it, so that a logo that was printed once is never another one.
alter table organisation add column logo_sha256 text;
alter table organisation add column logo_type text;
alter table organisation add column logo_width integer;
alter table organisation add column logo_height integer;

create table document_template (
  org_id text not null,
  id text not null,
  kind text not null,
  name text not null,
  content text not null,
  -- What a new document of the kind begins with: one at most.
  is_default integer not null default 0,
  saved_by text not null,
  saved_at integer not null,
  version integer not null default 1,
  primary key (org_id, id)
) without rowid;
create unique index document_template_name on document_template (org_id, kind, name collate nocase);
create unique index document_template_default on document_template (org_id, kind) where is_default = 1;

create trigger document_template_version before update of version on document_template
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create table document_pattern (
  org_id text not null,
  kind text not null,
  pattern text not null,
  primary key (org_id, kind)
) without rowid;
