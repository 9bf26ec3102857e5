-- The bytes of a removed file are erased some weeks later; this index holds only those that wait for it.
alter table file add column removed_at integer;
create index file_removed on file (removed_at) where state = 'removed';

update file set removed_at = coalesce((select max(a.at) from activity a
  where a.org_id = file.org_id and a.job_id = file.job_id and a.verb = 'file.removed' and a.subject_id = file.id), created_at)
where state = 'removed';
