-- What customers were invoiced of an order, and paid. The database keeps both within what they draw on (rule P7).
alter table document add column paid_minor integer not null default 0
  constraint document_overpaid check (paid_minor >= 0 and (paid_minor = 0 or paid_minor <= gross_minor));

create trigger document_drawn after update of state, net_minor on document
when new.kind = 'customer_invoice' and new.of_document_id is not null
begin
  update document set invoiced_minor = invoiced_minor
    + (case when new.state in ('sent', 'accepted') then new.net_minor else 0 end)
    - (case when old.state in ('sent', 'accepted') then old.net_minor else 0 end)
  where org_id = new.org_id and id = new.of_document_id;
end;

create index document_state on document (org_id, state, id);

-- The parts that an accepted order is invoiced in. Each makes its invoice once.
create table document_milestone (
  org_id text not null,
  document_id text not null,
  id text not null,
  position integer not null,
  name text not null,
  gross_minor integer not null,
  due_on text,
  reached_at integer,
  invoice_id text,
  primary key (org_id, document_id, id)
) without rowid;
create index document_milestone_due on document_milestone (due_on) where reached_at is null and due_on is not null;

create trigger document_milestone_once before update on document_milestone
when old.reached_at is not null
begin select raise(abort, 'milestone_reached'); end;
