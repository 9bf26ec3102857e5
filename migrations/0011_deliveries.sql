-- What a mail is about, whose page shows it, and what became of it. The first word of each kind is kept, by its key.
alter table outbox add column about text;
alter table outbox add column contact_id text;
create index outbox_contact on outbox (org_id, contact_id, id) where contact_id is not null;

create table delivery (
  org_id text not null,
  outbox_id text not null,
  event text not null,
  at integer not null,
  kind text,
  reason text,
  primary key (org_id, outbox_id, event)
) without rowid;
