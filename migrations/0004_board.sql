-- Boards look at one site's work orders. Keyed by nothing that changes, so it is written once, when a work order is
-- given, and never when it moves.
create index work_order_site on work_order (org_id, site_id);

-- What boards filter by rides along with the order they read in: a filter without an index of its own is answered from
-- this one alone. It is rewritten by every move as it was before, and by nothing else that happens often.
drop index work_order_state;
create index work_order_state on work_order (org_id, state, state_at, id, manager_id, due_at, invoice_state);
