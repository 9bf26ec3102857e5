-- A comment or a file may be about a document that was sent, and a comment about one of its lines.
alter table comment add column document_id text;
alter table comment add column line_id text;
alter table file add column document_id text;
-- What a contractor's leads were sent.
create index document_contractor on document (org_id, contractor_id) where contractor_id is not null;
