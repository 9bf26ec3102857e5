-- The manager's queue by how long each invoice waits; by amount it has claim_queue.
create index claim_age on claim (org_id, state, submitted_at, id);
