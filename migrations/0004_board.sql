-- Boards and the pages of sites look at one site's work orders. Keyed by nothing that changes, so it is written once,
-- when a work order is given, and never when it moves.
create index work_order_site on work_order (org_id, site_id);
