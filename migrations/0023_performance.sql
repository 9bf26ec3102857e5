-- How contractors do (rules K1, K2). The log is the only source: each of its rows is fed into a view, whose triggers fold it
-- into one fact for every time that a work order was given to a contractor. Facts are summed by month. What is fed again
-- in the order of the log comes to the same numbers.

alter table organisation add column performance_weights text;

create table performance_dispute (
  org_id text not null,
  id text not null,
  job_id text not null,
  work_order_id text not null,
  turn integer not null,
  contractor_id text not null,
  number integer not null,
  measure text not null,
  reason text not null,
  state text default 'open' not null,
  raised_by text not null,
  raised_at integer not null,
  answer text,
  answered_by text,
  answered_at integer,
  primary key(org_id, id),
  constraint dispute_answered check ((state = 'open') = (answered_at is null))
) without rowid;
create unique index performance_dispute_once on performance_dispute (org_id, work_order_id, turn, measure);
create index performance_dispute_contractor on performance_dispute (org_id, contractor_id, raised_at, id);

-- `turn` counts how often the work order was given away. What is disputed stands between bars, as |respond|fix|.
-- A dispute that is upheld takes the work out of its figure.
create table performance_job (
  org_id text not null,
  contractor_id text not null,
  on_day text not null,
  work_order_id text not null,
  turn integer not null,
  number integer not null,
  site_id text not null,
  job_type_id text,
  priority text not null,
  given_at integer not null,
  respond_by integer,
  attend_by integer,
  first_by integer,
  agreed_by integer,
  first_price_minor integer,
  responded_at integer,
  declined integer default 0 not null,
  attended_at integer,
  visits integer default 0 not null,
  completed_at integer,
  completions integer default 0 not null,
  returned integer default 0 not null,
  closed_at integer,
  ended_at integer,
  invoices integer default 0 not null,
  clean_invoices integer default 0 not null,
  bills integer default 0 not null,
  billed_minor integer default 0 not null,
  decide_n integer default 0 not null,
  decide_ms integer default 0 not null,
  pay_n integer default 0 not null,
  pay_ms integer default 0 not null,
  open_disputes text default '|' not null,
  upheld_disputes text default '|' not null,
  respond_n integer as (not instr(upheld_disputes, '|respond|')
    and respond_by is not null and (responded_at is not null or coalesce(ended_at > respond_by, 0))) stored,
  respond_hit integer as (respond_n and coalesce(responded_at <= respond_by, 0)) stored,
  respond_disputed integer as (respond_n and instr(open_disputes, '|respond|') > 0) stored,
  attend_n integer as (not instr(upheld_disputes, '|attend|')
    and attend_by is not null and declined = 0 and (attended_at is not null or coalesce(ended_at > attend_by, 0))) stored,
  attend_hit integer as (attend_n and coalesce(attended_at <= attend_by, 0)) stored,
  attend_disputed integer as (attend_n and instr(open_disputes, '|attend|') > 0) stored,
  complete_first_n integer as (not instr(upheld_disputes, '|complete_first|')
    and first_by is not null and completed_at is not null) stored,
  complete_first_hit integer as (complete_first_n and coalesce(completed_at <= first_by, 0)) stored,
  complete_first_disputed integer as (complete_first_n and instr(open_disputes, '|complete_first|') > 0) stored,
  complete_agreed_n integer as (not instr(upheld_disputes, '|complete_agreed|')
    and agreed_by is not null and completed_at is not null) stored,
  complete_agreed_hit integer as (complete_agreed_n and coalesce(completed_at <= agreed_by, 0)) stored,
  complete_agreed_disputed integer as (complete_agreed_n and instr(open_disputes, '|complete_agreed|') > 0) stored,
  fix_n integer as (not instr(upheld_disputes, '|fix|')
    and closed_at is not null) stored,
  fix_hit integer as (fix_n and returned = 0 and visits <= 1) stored,
  fix_disputed integer as (fix_n and instr(open_disputes, '|fix|') > 0) stored,
  rework_n integer as (not instr(upheld_disputes, '|rework|')
    and completions > 0) stored,
  rework_hit integer as (rework_n and returned > 0) stored,
  rework_disputed integer as (rework_n and instr(open_disputes, '|rework|') > 0) stored,
  decline_n integer as (not instr(upheld_disputes, '|decline|')
    and responded_at is not null) stored,
  decline_hit integer as (decline_n and declined) stored,
  decline_disputed integer as (decline_n and instr(open_disputes, '|decline|') > 0) stored,
  invoice_n integer as (not instr(upheld_disputes, '|invoice|')
    and invoices > 0) stored,
  invoice_hit integer as (invoice_n and invoices = clean_invoices) stored,
  invoice_disputed integer as (invoice_n and instr(open_disputes, '|invoice|') > 0) stored,
  price_n integer as (not instr(upheld_disputes, '|price|')
    and closed_at is not null and bills > 0 and first_price_minor is not null) stored,
  price_hit integer as (price_n and coalesce(billed_minor <= first_price_minor, 0)) stored,
  price_disputed integer as (price_n and instr(open_disputes, '|price|') > 0) stored,
  margin_n integer as (complete_agreed_n) stored,
  margin_ms integer as (iif(complete_agreed_n, agreed_by - completed_at, 0)) stored,
  jobs integer as (
    respond_n or attend_n or complete_first_n or complete_agreed_n or fix_n or rework_n or decline_n or
    invoice_n or price_n
  ) stored,
  primary key(org_id, contractor_id, on_day, work_order_id, turn)
) without rowid;
create unique index performance_job_work on performance_job (org_id, work_order_id, turn);
create index performance_job_type on performance_job (org_id, job_type_id, on_day) where job_type_id is not null;

create table score_month (
  org_id text not null,
  contractor_id text not null,
  month text not null,
  jobs integer default 0 not null,
  respond_n integer default 0 not null, respond_hit integer default 0 not null, respond_disputed integer default 0 not null,
  attend_n integer default 0 not null, attend_hit integer default 0 not null, attend_disputed integer default 0 not null,
  complete_first_n integer default 0 not null, complete_first_hit integer default 0 not null, complete_first_disputed integer default 0 not null,
  complete_agreed_n integer default 0 not null, complete_agreed_hit integer default 0 not null, complete_agreed_disputed integer default 0 not null,
  fix_n integer default 0 not null, fix_hit integer default 0 not null, fix_disputed integer default 0 not null,
  rework_n integer default 0 not null, rework_hit integer default 0 not null, rework_disputed integer default 0 not null,
  decline_n integer default 0 not null, decline_hit integer default 0 not null, decline_disputed integer default 0 not null,
  invoice_n integer default 0 not null, invoice_hit integer default 0 not null, invoice_disputed integer default 0 not null,
  price_n integer default 0 not null, price_hit integer default 0 not null, price_disputed integer default 0 not null,
  margin_n integer default 0 not null, margin_ms integer default 0 not null,
  decide_n integer default 0 not null, decide_ms integer default 0 not null,
  pay_n integer default 0 not null, pay_ms integer default 0 not null,
  primary key(org_id, contractor_id, month)
) without rowid;

-- A row is put here to count an organisation afresh from its log, and is gone when that is done. Meanwhile facts are not
-- summed one by one.
create table performance_rebuild (
  org_id text primary key not null
) without rowid;

-- What comes to the sums of a month, or goes from them.
create view score_change as select * from score_month;

create trigger score_month_moved instead of insert on score_change
begin
  insert into score_month (org_id, contractor_id, month,
    jobs, respond_n, respond_hit, respond_disputed, attend_n, attend_hit, attend_disputed, complete_first_n,
    complete_first_hit, complete_first_disputed, complete_agreed_n, complete_agreed_hit, complete_agreed_disputed,
    fix_n, fix_hit, fix_disputed, rework_n, rework_hit, rework_disputed, decline_n, decline_hit, decline_disputed,
    invoice_n, invoice_hit, invoice_disputed, price_n, price_hit, price_disputed, margin_n, margin_ms, decide_n,
    decide_ms, pay_n, pay_ms)
  values (new.org_id, new.contractor_id, new.month,
    new.jobs, new.respond_n, new.respond_hit, new.respond_disputed, new.attend_n, new.attend_hit,
    new.attend_disputed, new.complete_first_n, new.complete_first_hit, new.complete_first_disputed,
    new.complete_agreed_n, new.complete_agreed_hit, new.complete_agreed_disputed, new.fix_n, new.fix_hit,
    new.fix_disputed, new.rework_n, new.rework_hit, new.rework_disputed, new.decline_n, new.decline_hit,
    new.decline_disputed, new.invoice_n, new.invoice_hit, new.invoice_disputed, new.price_n, new.price_hit,
    new.price_disputed, new.margin_n, new.margin_ms, new.decide_n, new.decide_ms, new.pay_n, new.pay_ms)
  on conflict do update set
    jobs = jobs + excluded.jobs, respond_n = respond_n + excluded.respond_n,
    respond_hit = respond_hit + excluded.respond_hit,
    respond_disputed = respond_disputed + excluded.respond_disputed, attend_n = attend_n + excluded.attend_n,
    attend_hit = attend_hit + excluded.attend_hit, attend_disputed = attend_disputed + excluded.attend_disputed,
    complete_first_n = complete_first_n + excluded.complete_first_n,
    complete_first_hit = complete_first_hit + excluded.complete_first_hit,
    complete_first_disputed = complete_first_disputed + excluded.complete_first_disputed,
    complete_agreed_n = complete_agreed_n + excluded.complete_agreed_n,
    complete_agreed_hit = complete_agreed_hit + excluded.complete_agreed_hit,
    complete_agreed_disputed = complete_agreed_disputed + excluded.complete_agreed_disputed,
    fix_n = fix_n + excluded.fix_n, fix_hit = fix_hit + excluded.fix_hit,
    fix_disputed = fix_disputed + excluded.fix_disputed, rework_n = rework_n + excluded.rework_n,
    rework_hit = rework_hit + excluded.rework_hit, rework_disputed = rework_disputed + excluded.rework_disputed,
    decline_n = decline_n + excluded.decline_n, decline_hit = decline_hit + excluded.decline_hit,
    decline_disputed = decline_disputed + excluded.decline_disputed, invoice_n = invoice_n + excluded.invoice_n,
    invoice_hit = invoice_hit + excluded.invoice_hit,
    invoice_disputed = invoice_disputed + excluded.invoice_disputed, price_n = price_n + excluded.price_n,
    price_hit = price_hit + excluded.price_hit, price_disputed = price_disputed + excluded.price_disputed,
    margin_n = margin_n + excluded.margin_n, margin_ms = margin_ms + excluded.margin_ms,
    decide_n = decide_n + excluded.decide_n, decide_ms = decide_ms + excluded.decide_ms,
    pay_n = pay_n + excluded.pay_n, pay_ms = pay_ms + excluded.pay_ms;
end;

create trigger score_month_new after insert on performance_job
when not exists (select 1 from performance_rebuild where org_id = new.org_id)
  and (new.jobs or new.decide_n or new.pay_n)
begin
  insert into score_change
  values (new.org_id, new.contractor_id, substr(new.on_day, 1, 7),
    new.jobs, new.respond_n, new.respond_hit, new.respond_disputed, new.attend_n, new.attend_hit,
    new.attend_disputed, new.complete_first_n, new.complete_first_hit, new.complete_first_disputed,
    new.complete_agreed_n, new.complete_agreed_hit, new.complete_agreed_disputed, new.fix_n, new.fix_hit,
    new.fix_disputed, new.rework_n, new.rework_hit, new.rework_disputed, new.decline_n, new.decline_hit,
    new.decline_disputed, new.invoice_n, new.invoice_hit, new.invoice_disputed, new.price_n, new.price_hit,
    new.price_disputed, new.margin_n, new.margin_ms, new.decide_n, new.decide_ms, new.pay_n, new.pay_ms);
end;

-- Nothing takes a fact away but counting afresh, which empties the months with it.
create trigger score_month_changed after update on performance_job
when not exists (select 1 from performance_rebuild where org_id = new.org_id) and (
  new.jobs, new.respond_n, new.respond_hit, new.respond_disputed, new.attend_n, new.attend_hit,
  new.attend_disputed, new.complete_first_n, new.complete_first_hit, new.complete_first_disputed,
  new.complete_agreed_n, new.complete_agreed_hit, new.complete_agreed_disputed, new.fix_n, new.fix_hit,
  new.fix_disputed, new.rework_n, new.rework_hit, new.rework_disputed, new.decline_n, new.decline_hit,
  new.decline_disputed, new.invoice_n, new.invoice_hit, new.invoice_disputed, new.price_n, new.price_hit,
  new.price_disputed, new.margin_n, new.margin_ms, new.decide_n, new.decide_ms, new.pay_n, new.pay_ms
) <> (
  old.jobs, old.respond_n, old.respond_hit, old.respond_disputed, old.attend_n, old.attend_hit,
  old.attend_disputed, old.complete_first_n, old.complete_first_hit, old.complete_first_disputed,
  old.complete_agreed_n, old.complete_agreed_hit, old.complete_agreed_disputed, old.fix_n, old.fix_hit,
  old.fix_disputed, old.rework_n, old.rework_hit, old.rework_disputed, old.decline_n, old.decline_hit,
  old.decline_disputed, old.invoice_n, old.invoice_hit, old.invoice_disputed, old.price_n, old.price_hit,
  old.price_disputed, old.margin_n, old.margin_ms, old.decide_n, old.decide_ms, old.pay_n, old.pay_ms
)
begin
  insert into score_change
  values (new.org_id, new.contractor_id, substr(new.on_day, 1, 7),
    new.jobs - old.jobs, new.respond_n - old.respond_n, new.respond_hit - old.respond_hit,
    new.respond_disputed - old.respond_disputed, new.attend_n - old.attend_n, new.attend_hit - old.attend_hit,
    new.attend_disputed - old.attend_disputed, new.complete_first_n - old.complete_first_n,
    new.complete_first_hit - old.complete_first_hit, new.complete_first_disputed - old.complete_first_disputed,
    new.complete_agreed_n - old.complete_agreed_n, new.complete_agreed_hit - old.complete_agreed_hit,
    new.complete_agreed_disputed - old.complete_agreed_disputed, new.fix_n - old.fix_n, new.fix_hit - old.fix_hit,
    new.fix_disputed - old.fix_disputed, new.rework_n - old.rework_n, new.rework_hit - old.rework_hit,
    new.rework_disputed - old.rework_disputed, new.decline_n - old.decline_n, new.decline_hit - old.decline_hit,
    new.decline_disputed - old.decline_disputed, new.invoice_n - old.invoice_n, new.invoice_hit - old.invoice_hit,
    new.invoice_disputed - old.invoice_disputed, new.price_n - old.price_n, new.price_hit - old.price_hit,
    new.price_disputed - old.price_disputed, new.margin_n - old.margin_n, new.margin_ms - old.margin_ms,
    new.decide_n - old.decide_n, new.decide_ms - old.decide_ms, new.pay_n - old.pay_n, new.pay_ms - old.pay_ms);
end;

create view performance_feed as
select org_id, job_id, seq, at, verb, subject_id, work_order_id, audience, data from activity;

create trigger performance_fed after insert on activity
begin
  insert into performance_feed
  values (new.org_id, new.job_id, new.seq, new.at, new.verb, new.subject_id, new.work_order_id, new.audience, new.data);
end;

-- Whom it was given to is who heard of it. A vendor order that was accepted as a document is given with its acceptance.
-- Rows of before there were targets say neither day nor place: their day is read in UTC, their place from the work order.
create trigger performance_given instead of insert on performance_feed
when new.verb in ('work_order.assigned', 'work_order.reassigned', 'work_order.accepted')
begin
  insert into performance_job (org_id, contractor_id, on_day, work_order_id, turn, number, site_id, job_type_id, priority,
    given_at, respond_by, attend_by, first_by, agreed_by, first_price_minor)
  select w.org_id,
    substr(new.audience, instr(new.audience, '|contractor:') + 12,
      instr(substr(new.audience, instr(new.audience, '|contractor:') + 12), '|') - 1),
    coalesce(new.data ->> 'on', date(new.at / 1000, 'unixepoch')),
    w.id, 1 + coalesce(before.turn, 0), w.number,
    coalesce(new.data ->> 'siteId', w.site_id),
    iif(json_type(new.data, '$.jobTypeId') is null, w.job_type_id, new.data ->> 'jobTypeId'),
    coalesce(new.data ->> 'priority', w.priority),
    new.at, new.data ->> 'respondBy', new.data ->> 'attendBy', new.data ->> 'completeBy', new.data ->> 'dueAt',
    new.data ->> 'agreedMinor'
  from work_order w
  left join performance_job before on before.org_id = w.org_id and before.work_order_id = w.id
    and before.turn = (select max(turn) from performance_job where org_id = w.org_id and work_order_id = w.id)
  where w.org_id = new.org_id and w.id = new.work_order_id and instr(new.audience, '|contractor:') > 0
    and (new.verb <> 'work_order.accepted' or before.turn is null);
  update performance_job set responded_at = new.at
  where org_id = new.org_id and work_order_id = new.work_order_id and new.verb = 'work_order.accepted'
    and turn = (select max(turn) from performance_job where org_id = new.org_id and work_order_id = new.work_order_id);
end;

create trigger performance_attended instead of insert on performance_feed
when new.verb in ('work_order.started', 'visit.checked_in')
begin
  update performance_job set
    attended_at = coalesce(attended_at, new.at),
    visits = visits + (new.verb = 'visit.checked_in' and coalesce(new.data ->> 'joined', 0) = 0)
  where org_id = new.org_id and work_order_id = new.work_order_id
    and turn = (select max(turn) from performance_job where org_id = new.org_id and work_order_id = new.work_order_id);
end;

create trigger performance_finished instead of insert on performance_feed
when new.verb in ('work_order.completed', 'work_order.returned', 'work_order.closed')
begin
  update performance_job set
    completed_at = case new.verb when 'work_order.completed' then new.at when 'work_order.returned' then null
      else completed_at end,
    completions = completions + (new.verb = 'work_order.completed'),
    returned = returned + (new.verb = 'work_order.returned'),
    closed_at = iif(new.verb = 'work_order.closed', new.at, closed_at)
  where org_id = new.org_id and work_order_id = new.work_order_id
    and turn = (select max(turn) from performance_job where org_id = new.org_id and work_order_id = new.work_order_id);
end;

create trigger performance_ended instead of insert on performance_feed
when new.verb in ('work_order.declined', 'work_order.cancelled', 'work_order.taken_back')
begin
  update performance_job set
    responded_at = iif(new.verb = 'work_order.declined', new.at, responded_at),
    declined = iif(new.verb = 'work_order.declined', 1, declined),
    ended_at = coalesce(ended_at, new.at)
  where org_id = new.org_id and work_order_id = new.work_order_id
    and turn = (select max(turn) from performance_job where org_id = new.org_id and work_order_id = new.work_order_id);
end;

-- A row moves only the dates that it names; null is a date that was taken away.
create trigger performance_moved instead of insert on performance_feed
when new.verb in ('work_order.resumed', 'work_order.extended', 'work_order.edited')
  and (json_type(new.data, '$.dueAt') is not null or json_type(new.data, '$.completeBy') is not null)
begin
  update performance_job set
    first_by = iif(json_type(new.data, '$.completeBy') is null, first_by, new.data ->> 'completeBy'),
    agreed_by = iif(json_type(new.data, '$.dueAt') is null, agreed_by, new.data ->> 'dueAt')
  where org_id = new.org_id and work_order_id = new.work_order_id
    and turn = (select max(turn) from performance_job where org_id = new.org_id and work_order_id = new.work_order_id);
end;

-- The price first agreed: what the order came to when it was taken on, or the quote where a price was asked for first.
create trigger performance_priced instead of insert on performance_feed
when new.verb in ('quote.asked', 'quote.accepted', 'order.changed')
begin
  update performance_job set first_price_minor = case new.verb
    when 'quote.accepted' then new.data ->> 'amountMinor'
    when 'order.changed' then new.data ->> 'sumMinor' end
  where org_id = new.org_id and work_order_id = new.work_order_id
    and turn = (select max(turn) from performance_job where org_id = new.org_id and work_order_id = new.work_order_id)
    and (new.verb = 'quote.accepted' and first_price_minor is null
      or responded_at is null and (new.verb <> 'order.changed' or first_price_minor is not null));
end;

create trigger performance_invoiced instead of insert on performance_feed
when new.verb in ('claim.submitted', 'claim.approved', 'claim.part_approved', 'claim.rejected', 'claim.paid')
begin
  update performance_job set
    invoices = invoices + (new.verb = 'claim.submitted'),
    clean_invoices = clean_invoices + (new.verb = 'claim.submitted' and coalesce(new.data ->> 'clean', new.data ->> 'holds' = 0, 1)),
    bills = bills + (new.verb in ('claim.approved', 'claim.part_approved')),
    billed_minor = billed_minor
      + iif(new.verb in ('claim.approved', 'claim.part_approved'), coalesce(new.data ->> 'approvedMinor', 0), 0),
    decide_n = decide_n + (new.verb in ('claim.approved', 'claim.part_approved', 'claim.rejected')),
    decide_ms = decide_ms + iif(new.verb in ('claim.approved', 'claim.part_approved', 'claim.rejected'), new.at
      - coalesce(new.data ->> 'submittedAt', c.submitted_at, new.at), 0),
    pay_n = pay_n + (new.verb = 'claim.paid'),
    pay_ms = pay_ms + iif(new.verb = 'claim.paid', max(0, coalesce(new.data ->> 'paidAt', new.at)
      - coalesce(new.data ->> 'decidedAt', c.decided_at, new.at)), 0)
  from (select 1) left join claim c on c.org_id = new.org_id and c.id = new.subject_id
  where performance_job.org_id = new.org_id and performance_job.work_order_id = new.work_order_id
    and turn = (select max(turn) from performance_job where org_id = new.org_id and work_order_id = new.work_order_id);
end;

-- These rows name no work order, since a technician on it would read them; it is what they are about.
create trigger performance_disputed instead of insert on performance_feed
when new.verb in ('performance.disputed', 'performance.upheld', 'performance.refused')
begin
  update performance_job set
    open_disputes = iif(new.verb = 'performance.disputed', open_disputes || (new.data ->> 'measure') || '|',
      replace(open_disputes, '|' || (new.data ->> 'measure') || '|', '|')),
    upheld_disputes = upheld_disputes || iif(new.verb = 'performance.upheld', (new.data ->> 'measure') || '|', '')
  where org_id = new.org_id and work_order_id = new.subject_id and turn = new.data ->> 'turn';
end;

create trigger performance_rebuilt after insert on performance_rebuild
begin
  delete from performance_job where org_id = new.org_id;
  delete from score_month where org_id = new.org_id;
  insert into performance_feed
  select org_id, job_id, seq, at, verb, subject_id, work_order_id, audience, data from activity
  where org_id = new.org_id order by job_id, seq;
  insert into score_month (org_id, contractor_id, month,
    jobs, respond_n, respond_hit, respond_disputed, attend_n, attend_hit, attend_disputed, complete_first_n,
    complete_first_hit, complete_first_disputed, complete_agreed_n, complete_agreed_hit, complete_agreed_disputed,
    fix_n, fix_hit, fix_disputed, rework_n, rework_hit, rework_disputed, decline_n, decline_hit, decline_disputed,
    invoice_n, invoice_hit, invoice_disputed, price_n, price_hit, price_disputed, margin_n, margin_ms, decide_n,
    decide_ms, pay_n, pay_ms)
  select org_id, contractor_id, substr(on_day, 1, 7),
    sum(jobs), sum(respond_n), sum(respond_hit), sum(respond_disputed), sum(attend_n), sum(attend_hit),
    sum(attend_disputed), sum(complete_first_n), sum(complete_first_hit), sum(complete_first_disputed),
    sum(complete_agreed_n), sum(complete_agreed_hit), sum(complete_agreed_disputed), sum(fix_n), sum(fix_hit),
    sum(fix_disputed), sum(rework_n), sum(rework_hit), sum(rework_disputed), sum(decline_n), sum(decline_hit),
    sum(decline_disputed), sum(invoice_n), sum(invoice_hit), sum(invoice_disputed), sum(price_n), sum(price_hit),
    sum(price_disputed), sum(margin_n), sum(margin_ms), sum(decide_n), sum(decide_ms), sum(pay_n), sum(pay_ms)
  from performance_job where org_id = new.org_id
  group by org_id, contractor_id, substr(on_day, 1, 7) having sum(jobs or decide_n or pay_n) > 0;
  delete from performance_rebuild where org_id = new.org_id;
end;

insert into performance_rebuild select id from organisation;

insert into sqlite_stat1 (tbl, idx, stat) values
  ('performance_job', 'performance_job', '100000 100000 2000 2 1 1'),
  ('performance_job', 'performance_job_work', '100000 100000 1 1'),
  ('performance_job', 'performance_job_type', '90000 90000 20000 60'),
  ('score_month', 'score_month', '3000 3000 60 1'),
  ('performance_dispute', 'performance_dispute', '500 500 1'),
  ('performance_dispute', 'performance_dispute_contractor', '500 500 10 1 1'),
  ('performance_dispute', 'performance_dispute_once', '500 500 1 1 1'),
  ('target_time', 'target_time', '20 20 5 1'),
  ('holiday', 'holiday', '100 100 1');
analyze sqlite_schema;
