-- Unfinished uploads are few: this index holds only them, for the limit a person has and for the hourly sweep.
create index file_unfinished on file (org_id, uploaded_by, created_at) where state = 'uploading';
