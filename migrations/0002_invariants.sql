-- Invariants that no code path may get around. A trigger aborts the whole batch with a code that db/errors.ts turns into words.

-- Rule W9: whoever decides on a version writes exactly the next one. A stale decision fails its batch.
create trigger person_version before update of version on person
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger contractor_version before update of version on contractor
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger customer_version before update of version on customer
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger contact_version before update of version on contact
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger site_version before update of version on site
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger asset_version before update of version on asset
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger job_type_version before update of version on job_type
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger job_version before update of version on job
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger comment_version before update of version on comment
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger vendor_order_version before update of version on vendor_order
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger work_order_version before update of version on work_order
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger additional_work_version before update of version on additional_work
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger quote_version before update of version on quote
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

create trigger claim_version before update of version on claim
when new.version <> old.version + 1
begin select raise(abort, 'stale_version'); end;

-- An organisation is never left without somebody who can invite and set it up, whoever acts at the same moment.
create trigger person_last_admin before update of status, role, kind on person
when old.kind = 'staff' and old.role = 'admin' and old.status = 'active'
  and not (new.kind = 'staff' and new.role = 'admin' and new.status = 'active')
  and not exists (
    select 1 from person
    where org_id = old.org_id and id <> old.id and kind = 'staff' and role = 'admin' and status = 'active'
  )
begin select raise(abort, 'last_admin'); end;

-- Rule L2: the log only grows, by one, at its end. The insert trigger also stops INSERT OR REPLACE.
create trigger activity_next before insert on activity
when new.seq <> 1 + coalesce((select max(seq) from activity where org_id = new.org_id and job_id = new.job_id), 0)
begin select raise(abort, 'log_seq'); end;

create trigger activity_fixed before update on activity
begin select raise(abort, 'log_fixed'); end;

create trigger activity_kept before delete on activity
begin select raise(abort, 'log_fixed'); end;

-- Rule P7: what claims take from an order is summed here, whatever path changed them, and the CHECK over_order
-- refuses in the same statement. A claim that waits counts in full, a decided one as approved: what was withheld may be
-- billed again.
create trigger claim_new before insert on claim
when exists (select 1 from claim where org_id = new.org_id and id = new.id)
begin select raise(abort, 'claim_kept'); end;

create trigger claim_kept before delete on claim
begin select raise(abort, 'claim_kept'); end;

create trigger claim_order_fixed before update of order_id, net_minor on claim
when new.order_id <> old.order_id or new.net_minor <> old.net_minor
begin select raise(abort, 'claim_fixed'); end;

create trigger claim_added after insert on claim
begin
  update vendor_order set
    invoiced_minor = invoiced_minor + iif(new.state = 'submitted', new.net_minor, new.approved_minor),
    approved_minor = approved_minor + new.approved_minor,
    paid_minor = paid_minor + iif(new.state = 'paid', new.approved_minor, 0)
  where org_id = new.org_id and id = new.order_id;
end;

create trigger claim_changed after update of state, approved_minor on claim
begin
  update vendor_order set
    invoiced_minor = invoiced_minor
      + iif(new.state = 'submitted', new.net_minor, new.approved_minor)
      - iif(old.state = 'submitted', old.net_minor, old.approved_minor),
    approved_minor = approved_minor + new.approved_minor - old.approved_minor,
    paid_minor = paid_minor + iif(new.state = 'paid', new.approved_minor, 0) - iif(old.state = 'paid', old.approved_minor, 0)
  where org_id = new.org_id and id = new.order_id;
end;

create trigger claim_line_new before insert on claim_line
when exists (select 1 from claim_line where org_id = new.org_id and id = new.id)
begin select raise(abort, 'claim_kept'); end;

create trigger claim_line_kept before delete on claim_line
begin select raise(abort, 'claim_kept'); end;

create trigger claim_line_added after insert on claim_line
when new.order_line_id is not null and new.approved_minor <> 0
begin
  update order_line set approved_minor = approved_minor + new.approved_minor, approved_milli = approved_milli + new.approved_milli
  where org_id = new.org_id and id = new.order_line_id;
end;

create trigger claim_line_approved after update of approved_minor, approved_milli on claim_line
when new.order_line_id is not null
begin
  update order_line set
    approved_minor = approved_minor + new.approved_minor - old.approved_minor,
    approved_milli = approved_milli + new.approved_milli - old.approved_milli
  where org_id = new.org_id and id = new.order_line_id;
end;

-- Change orders are evidence of what was agreed (rule M6).
create trigger order_change_fixed before update on order_change
begin select raise(abort, 'change_fixed'); end;

create trigger order_change_kept before delete on order_change
begin select raise(abort, 'change_fixed'); end;

-- Text search. Ids are columns of the index so that a row can be found again without a scan.
create virtual table work_order_search using fts5(org, key, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4');

create trigger work_order_found after insert on work_order
begin
  insert into work_order_search (org, key, body) values (new.org_id, new.id, new.number || ' ' || new.description
    || ' ' || coalesce((select name || ' ' || address from site where org_id = new.org_id and id = new.site_id), '')
    || ' ' || coalesce((select name || ' ' || coalesce(code, '') from asset where org_id = new.org_id and id = new.asset_id), '')
    || ' ' || coalesce((select name from contractor where org_id = new.org_id and id = new.contractor_id), ''));
end;

create trigger work_order_found_again after update of description, contractor_id, asset_id on work_order
begin
  delete from work_order_search where work_order_search match 'key:' || new.id;
  insert into work_order_search (org, key, body) values (new.org_id, new.id, new.number || ' ' || new.description
    || ' ' || coalesce((select name || ' ' || address from site where org_id = new.org_id and id = new.site_id), '')
    || ' ' || coalesce((select name || ' ' || coalesce(code, '') from asset where org_id = new.org_id and id = new.asset_id), '')
    || ' ' || coalesce((select name from contractor where org_id = new.org_id and id = new.contractor_id), ''));
end;

create virtual table asset_search using fts5(org, key, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4');

create trigger asset_found after insert on asset
begin
  insert into asset_search (org, key, body) values (new.org_id, new.id, new.name || ' ' || coalesce(new.code, '')
    || ' ' || coalesce((select name || ' ' || address from site where org_id = new.org_id and id = new.site_id), ''));
end;

create trigger asset_found_again after update of name, code, site_id on asset
begin
  delete from asset_search where asset_search match 'key:' || new.id;
  insert into asset_search (org, key, body) values (new.org_id, new.id, new.name || ' ' || coalesce(new.code, '')
    || ' ' || coalesce((select name || ' ' || address from site where org_id = new.org_id and id = new.site_id), ''));
end;
