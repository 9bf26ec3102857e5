-- Files that went along with a version of a document: who was sent that version reads them, whoever else may (rule A5),
-- and they stay as long as what they were sent with (rule D8).
create table document_attachment (
  org_id text not null,
  file_id text not null,
  document_id text not null,
  n integer not null,
  primary key (org_id, file_id, document_id, n)
) without rowid;

create trigger document_attachment_once before insert on document_attachment
when exists (select 1 from document_attachment a where a.org_id = new.org_id and a.file_id = new.file_id
  and a.document_id = new.document_id and a.n = new.n)
begin select raise(abort, 'attachment_kept'); end;

create trigger document_attachment_fixed before update on document_attachment
begin select raise(abort, 'attachment_kept'); end;

create trigger document_attachment_kept before delete on document_attachment
begin select raise(abort, 'attachment_kept'); end;

-- rule D8: the bytes of what was sent are never erased
create trigger file_sent_kept before update of state on file
when new.state = 'erased' and exists (select 1 from document_attachment a where a.org_id = new.org_id
  and a.file_id = new.id)
begin select raise(abort, 'attachment_kept'); end;
