-- What a board's text search finds a work order by, in one place. Only staff search: the customer's name is in it.
create view work_order_words as
select w.org_id, w.id, w.site_id, w.asset_id, w.contractor_id, j.customer_id,
  w.number || ' ' || w.description || ' ' || coalesce(s.name || ' ' || s.address, '')
    || ' ' || coalesce(a.name || ' ' || coalesce(a.code, ''), '') || ' ' || coalesce(c.name, '')
    || ' ' || coalesce(u.name, '') as body
from work_order w
  left join site s on s.org_id = w.org_id and s.id = w.site_id
  left join asset a on a.org_id = w.org_id and a.id = w.asset_id
  left join contractor c on c.org_id = w.org_id and c.id = w.contractor_id
  left join job j on j.org_id = w.org_id and j.id = w.job_id
  left join customer u on u.org_id = j.org_id and u.id = j.customer_id;

drop trigger work_order_found;
drop trigger work_order_found_again;

create trigger work_order_found after insert on work_order
begin
  insert into work_order_search (org, key, body)
  select org_id, id, body from work_order_words where org_id = new.org_id and id = new.id;
end;

-- In place, so that a work order keeps its rank among the newest.
create trigger work_order_found_again after update of description, contractor_id, site_id, asset_id, job_id on work_order
begin
  update work_order_search set body = (select body from work_order_words where org_id = new.org_id and id = new.id)
  where work_order_search match 'key:"' || new.id || '"';
end;

-- A name that many work orders are found by is a lot to write at once: the newest of them follow in the same statement,
-- and the rest in bites, each by a change of `before`. Work orders older than that still have the old words.
create table search_again (
  org_id text not null,
  kind text not null check (kind in ('site', 'asset', 'contractor', 'customer')),
  id text not null,
  before text not null,
  primary key (org_id, kind, id)
) without rowid;

create view search_again_next as
select t.org_id, t.kind, t.id as thing_id, w.id from search_again t
  join work_order w on w.org_id = t.org_id and w.site_id = t.id where t.kind = 'site' and w.id < t.before
union all
select t.org_id, t.kind, t.id, w.id from search_again t
  join work_order w on w.org_id = t.org_id and w.asset_id = t.id where t.kind = 'asset' and w.id < t.before
union all
select t.org_id, t.kind, t.id, w.id from search_again t
  join work_order w on w.org_id = t.org_id and w.contractor_id = t.id where t.kind = 'contractor' and w.id < t.before
union all
select t.org_id, t.kind, t.id, w.id from search_again t
  join job j on j.org_id = t.org_id and j.customer_id = t.id
  join work_order w on w.org_id = j.org_id and w.job_id = j.id where t.kind = 'customer' and w.id < t.before;

create trigger search_again_bite after update of before on search_again
begin
  update work_order_search set body = found.body
  from (select (select rowid from work_order_search where work_order_search match 'key:"' || words.id || '"') as place, words.body
    from (select id from search_again_next where org_id = new.org_id and kind = new.kind and thing_id = new.id
      order by id desc limit 2000) as due
    join work_order_words words on words.org_id = new.org_id and words.id = due.id) as found
  where work_order_search.rowid = found.place;
end;

create trigger site_renamed after update of name, address on site
when old.name is not new.name or old.address is not new.address
begin
  insert into search_again values (new.org_id, 'site', new.id, '') on conflict do nothing;
  update search_again set before = '~' where org_id = new.org_id and kind = 'site' and id = new.id;
  update asset_search set body = found.body
  from (select (select rowid from asset_search where asset_search match 'key:"' || id || '"') as place,
      name || ' ' || coalesce(code, '') || ' ' || new.name || ' ' || new.address as body
    from asset where org_id = new.org_id and site_id = new.id) as found
  where asset_search.rowid = found.place;
end;

create trigger asset_renamed after update of name, code on asset
when old.name is not new.name or old.code is not new.code
begin
  insert into search_again values (new.org_id, 'asset', new.id, '') on conflict do nothing;
  update search_again set before = '~' where org_id = new.org_id and kind = 'asset' and id = new.id;
end;

create trigger contractor_renamed after update of name on contractor
when old.name is not new.name
begin
  insert into search_again values (new.org_id, 'contractor', new.id, '') on conflict do nothing;
  update search_again set before = '~' where org_id = new.org_id and kind = 'contractor' and id = new.id;
end;

create trigger customer_renamed after update of name on customer
when old.name is not new.name
begin
  insert into search_again values (new.org_id, 'customer', new.id, '') on conflict do nothing;
  update search_again set before = '~' where org_id = new.org_id and kind = 'customer' and id = new.id;
end;

create trigger job_customer_changed after update of customer_id on job when old.customer_id is not new.customer_id
begin
  update work_order_search set body = found.body
  from (select (select rowid from work_order_search where work_order_search match 'key:"' || w.id || '"') as place, words.body
    from work_order w join work_order_words words on words.org_id = w.org_id and words.id = w.id
    where w.org_id = new.org_id and w.job_id = new.id) as found
  where work_order_search.rowid = found.place;
end;

-- What was written before these rules stood.
update work_order_search set body = found.body
from (select (select rowid from work_order_search where work_order_search match 'key:"' || id || '"') as place, body
  from work_order_words) as found
where work_order_search.rowid = found.place;
