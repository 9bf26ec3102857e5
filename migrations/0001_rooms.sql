create table claim (
  org_id text not null,
  id text not null,
  job_id text not null,
  work_order_id text not null,
  order_id text not null,
  contractor_id text not null,
  number text not null,
  number_key text not null,
  revision integer default 1 not null,
  state text not null,
  final integer default 0 not null,
  invoice_date text not null,
  net_minor integer not null,
  tax_minor integer not null,
  gross_minor integer not null,
  stated_net_minor integer,
  stated_tax_minor integer,
  stated_gross_minor integer,
  document_sha256 text,
  approved_minor integer default 0 not null,
  decision_reason text,
  decided_by text,
  decided_at integer,
  paid_at integer,
  payment_reference text,
  submitted_by text not null,
  submitted_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id),
  constraint over_claim check (approved_minor <= net_minor),
  constraint approved_state check (approved_minor = 0 or state in ('approved', 'part_approved', 'paid'))
) without rowid;
create unique index claim_number on claim (org_id,contractor_id,number_key) where state in ('submitted', 'approved', 'part_approved', 'paid');
create unique index claim_document on claim (org_id,contractor_id,document_sha256) where state in ('submitted', 'approved', 'part_approved', 'paid');
create index claim_order on claim (org_id,order_id);
create index claim_queue on claim (org_id,state,net_minor);
create index claim_contractor on claim (org_id,contractor_id,submitted_at);

create table claim_line (
  org_id text not null,
  id text not null,
  claim_id text not null,
  order_line_id text,
  position integer not null,
  description text not null,
  billed_by text default 'quantity' not null,
  quantity_milli integer not null,
  unit text not null,
  unit_price_minor integer not null,
  discount_minor integer default 0 not null,
  net_minor integer not null,
  tax_bp integer not null,
  approved_minor integer default 0 not null,
  approved_milli integer default 0 not null,
  withheld_reason text,
  primary key(org_id, id)
) without rowid;
create index claim_line_claim on claim_line (org_id,claim_id,position);

create table hold_release (
  org_id text not null,
  claim_id text not null,
  check_name text not null,
  line_id text default '' not null,
  difference_minor integer not null,
  reason text not null,
  released_by text not null,
  released_at integer not null,
  primary key(org_id, claim_id, check_name, line_id)
) without rowid;

create table file (
  org_id text not null,
  id text not null,
  job_id text not null,
  work_order_id text,
  claim_id text,
  comment_id text,
  additional_work_id text,
  purpose text not null,
  name text not null,
  size integer not null,
  type text not null,
  sha256 text,
  width integer,
  height integer,
  storage_key text not null,
  thumbnail_key text,
  audience text not null,
  state text not null,
  upload_id text,
  uploaded_by text not null,
  uploader_name text not null,
  created_at integer not null,
  primary key(org_id, id)
) without rowid;
create index file_job on file (org_id,job_id,created_at);
create index file_claim on file (org_id,claim_id);

create table upload_part (
  org_id text not null,
  file_id text not null,
  part integer not null,
  etag text not null,
  size integer not null,
  primary key(org_id, file_id, part)
) without rowid;

create table activity (
  org_id text not null,
  job_id text not null,
  seq integer not null,
  at integer not null,
  verb text not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  subject_kind text not null,
  subject_id text not null,
  work_order_id text,
  audience text not null,
  data text not null,
  customer_data text,
  hash text not null,
  primary key(org_id, job_id, seq)
) without rowid;
create index activity_at on activity (org_id,at);

create table comment (
  org_id text not null,
  id text not null,
  job_id text not null,
  work_order_id text,
  author_kind text not null,
  author_id text not null,
  author_name text not null,
  body text not null,
  audience text not null,
  mentions text not null,
  created_at integer not null,
  edited_at integer,
  removed_at integer,
  version integer default 1 not null,
  primary key(org_id, id)
) without rowid;
create index comment_job on comment (org_id,job_id,created_at);

create table job (
  org_id text not null,
  id text not null,
  number integer not null,
  title text not null,
  description text default '' not null,
  customer_id text,
  site_id text not null,
  manager_id text not null,
  state text default 'open' not null,
  import_key text,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id)
) without rowid;
create unique index job_number on job (org_id,number);
create unique index job_import on job (org_id,import_key);
create index job_customer on job (org_id,customer_id);

create table read_mark (
  org_id text not null,
  viewer_id text not null,
  job_id text not null,
  seq integer not null,
  primary key(org_id, viewer_id, job_id)
) without rowid;

create table vendor_order (
  org_id text not null,
  id text not null,
  job_id text not null,
  work_order_id text not null,
  contractor_id text not null,
  number integer not null,
  state text not null,
  currency text not null,
  original_minor integer not null,
  changes_minor integer default 0 not null,
  nte_minor integer not null,
  tolerance_bp integer,
  tolerance_minor integer,
  cap_minor integer not null,
  invoiced_minor integer default 0 not null,
  approved_minor integer default 0 not null,
  paid_minor integer default 0 not null,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id),
  constraint over_order check (approved_minor <= cap_minor),
  constraint order_cap check (cap_minor >= 0 and approved_minor >= 0)
) without rowid;
create unique index vendor_order_number on vendor_order (org_id,number);
create unique index vendor_order_work_order on vendor_order (org_id,work_order_id);
create index vendor_order_contractor on vendor_order (org_id,contractor_id,state);
create index vendor_order_job on vendor_order (org_id,job_id);

create table order_change (
  org_id text not null,
  id text not null,
  order_id text not null,
  number integer not null,
  reason text not null,
  source_kind text not null,
  source_id text,
  amount_minor integer not null,
  extra_days integer default 0 not null,
  approved_by text not null,
  created_at integer not null,
  primary key(org_id, id)
) without rowid;
create unique index order_change_number on order_change (org_id,order_id,number);

create table order_line (
  org_id text not null,
  id text not null,
  order_id text not null,
  position integer not null,
  description text not null,
  quantity_milli integer not null,
  unit text default 'each' not null,
  unit_price_minor integer not null,
  net_minor integer not null,
  tax_bp integer not null,
  change_id text,
  approved_minor integer default 0 not null,
  approved_milli integer default 0 not null,
  primary key(org_id, id)
) without rowid;
create index order_line_order on order_line (org_id,order_id,position);

create table contact (
  org_id text not null,
  id text not null,
  contractor_id text,
  customer_id text,
  name text not null,
  email text not null,
  phone text,
  person_id text,
  import_key text,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id),
  constraint contact_party check ((contractor_id is null) <> (customer_id is null))
) without rowid;
create unique index contact_import on contact (org_id,import_key);
create index contact_email on contact (email);
create index contact_contractor on contact (org_id,contractor_id);
create index contact_customer on contact (org_id,customer_id);

create table contractor (
  org_id text not null,
  id text not null,
  name text not null,
  trade text default '' not null,
  email text,
  phone text,
  tax_number text,
  status text default 'active' not null,
  tolerance_bp integer,
  tolerance_minor integer,
  import_key text,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id)
) without rowid;
create unique index contractor_import on contractor (org_id,import_key);
create index contractor_name on contractor (org_id,name collate nocase,id);

create table customer (
  org_id text not null,
  id text not null,
  name text not null,
  email text,
  phone text,
  address text,
  status text default 'active' not null,
  import_key text,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id)
) without rowid;
create unique index customer_import on customer (org_id,import_key);
create index customer_name on customer (org_id,name collate nocase,id);

create table portal_link (
  org_id text not null,
  id text not null,
  contact_id text not null,
  secret_hash text not null,
  created_by text not null,
  created_at integer not null,
  expires_at integer not null,
  revoked_at integer,
  last_used_at integer,
  primary key(org_id, id)
) without rowid;
create unique index portal_link_secret on portal_link (secret_hash);
create index portal_link_contact on portal_link (org_id,contact_id);

create table api_key (
  org_id text not null,
  id text not null,
  person_id text not null,
  name text not null,
  key_hash text not null,
  created_at integer not null,
  last_used_at integer,
  revoked_at integer,
  primary key(org_id, id)
) without rowid;
create unique index api_key_hash on api_key (key_hash);

create table invite (
  org_id text not null,
  id text not null,
  person_id text not null,
  token_hash text not null,
  invited_by text not null,
  created_at integer not null,
  expires_at integer not null,
  accepted_at integer,
  revoked_at integer,
  primary key(org_id, id)
) without rowid;
create unique index invite_token on invite (token_hash);
create index invite_person on invite (org_id,person_id);

create table organisation (
  id text primary key not null,
  name text not null,
  currency text default 'AUD' not null,
  time_zone text default 'Australia/Sydney' not null,
  tolerance_bp integer,
  tolerance_minor integer,
  default_nte_minor integer default 50000 not null,
  default_tax_bp integer default 1000 not null,
  created_at integer not null
) without rowid;

create table password_reset (
  token_hash text primary key not null,
  org_id text not null,
  person_id text not null,
  created_at integer not null,
  expires_at integer not null,
  used_at integer
) without rowid;

create table person (
  org_id text not null,
  id text not null,
  email text not null,
  name text not null,
  phone text,
  kind text not null,
  role text not null,
  contractor_id text,
  status text not null,
  password_hash text,
  approval_limit_minor integer,
  default_format text default 'contractor' not null,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id),
  constraint person_contractor check ((kind = 'contractor') = (contractor_id is not null))
) without rowid;
create unique index person_email on person (email,org_id) where status <> 'removed';
create index person_contractor on person (org_id,contractor_id);

create table session (
  id text primary key not null,
  org_id text not null,
  secret_hash text not null,
  person_id text,
  contact_id text,
  link_id text,
  created_at integer not null,
  expires_at integer not null,
  last_seen_at integer not null,
  ip text,
  user_agent text,
  constraint session_holder check ((person_id is null) <> (contact_id is null))
) without rowid;
create index session_person on session (org_id,person_id);
create index session_link on session (org_id,link_id);

create table asset (
  org_id text not null,
  id text not null,
  site_id text not null,
  name text not null,
  code text,
  category text,
  notes text,
  import_key text,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id)
) without rowid;
create index asset_site on asset (org_id,site_id);
create unique index asset_import on asset (org_id,import_key);

create table job_type (
  org_id text not null,
  id text not null,
  name text not null,
  photos integer default 0 not null,
  meter_reading integer default 0 not null,
  signature integer default 0 not null,
  checklist text not null,
  archived_at integer,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id)
) without rowid;

create table site (
  org_id text not null,
  id text not null,
  name text not null,
  address text default '' not null,
  customer_id text,
  access_notes text,
  import_key text,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id)
) without rowid;
create unique index site_import on site (org_id,import_key);
create index site_name on site (org_id,name collate nocase,id);
create index site_customer on site (org_id,customer_id);

create table idempotency (
  org_id text not null,
  viewer_id text not null,
  key text not null,
  command text not null,
  input_hash text not null,
  result text not null,
  at integer not null,
  primary key(org_id, viewer_id, key)
) without rowid;

create table outbox (
  id text primary key not null,
  org_id text not null,
  message text not null,
  state text not null,
  attempts integer default 0 not null,
  next_at integer not null,
  provider_id text,
  last_error text,
  created_at integer not null,
  sent_at integer
) without rowid;
create index outbox_due on outbox (state,next_at);

create table additional_work (
  org_id text not null,
  id text not null,
  work_order_id text not null,
  number integer not null,
  description text not null,
  lines text not null,
  amount_minor integer not null,
  extra_days integer default 0 not null,
  state text not null,
  approved_minor integer,
  decision_reason text,
  decided_by text,
  decided_at integer,
  requested_by text not null,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id)
) without rowid;
create unique index additional_work_number on additional_work (org_id,work_order_id,number);

create table checklist_item (
  org_id text not null,
  id text not null,
  work_order_id text not null,
  position integer not null,
  text text not null,
  done_at integer,
  done_by text,
  primary key(org_id, id)
) without rowid;
create index checklist_item_work_order on checklist_item (org_id,work_order_id,position);

create table evidence (
  org_id text not null,
  id text not null,
  work_order_id text not null,
  kind text not null,
  reading_milli integer,
  unit text,
  signed_name text,
  file_id text,
  created_by text not null,
  created_at integer not null,
  primary key(org_id, id)
) without rowid;
create index evidence_work_order on evidence (org_id,work_order_id);

create table quote (
  org_id text not null,
  id text not null,
  work_order_id text not null,
  revision integer not null,
  lines text not null,
  amount_minor integer not null,
  note text,
  valid_until integer,
  state text not null,
  decision_reason text,
  given_by text not null,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id)
) without rowid;
create unique index quote_revision on quote (org_id,work_order_id,revision);

create table visit (
  org_id text not null,
  id text not null,
  work_order_id text not null,
  person_id text not null,
  person_name text not null,
  rework integer default 0 not null,
  checked_in_at integer not null,
  checked_out_at integer,
  note text,
  primary key(org_id, id)
) without rowid;
create index visit_work_order on visit (org_id,work_order_id);

create table work_order (
  org_id text not null,
  id text not null,
  job_id text not null,
  order_id text not null,
  number integer not null,
  contractor_id text not null,
  assignee_id text,
  manager_id text not null,
  customer_id text,
  site_id text not null,
  asset_id text not null,
  job_type_id text,
  description text not null,
  priority text default 'normal' not null,
  state text not null,
  state_reason text,
  invoice_state text default 'none' not null,
  due_at integer,
  scheduled_from integer,
  scheduled_to integer,
  state_at integer not null,
  completed_at integer,
  closed_at integer,
  quote_asked_at integer,
  contractor_notes text,
  created_at integer not null,
  version integer default 1 not null,
  primary key(org_id, id)
) without rowid;
create unique index work_order_number on work_order (org_id,number);
create index work_order_state on work_order (org_id,state,state_at);
create index work_order_contractor on work_order (org_id,contractor_id,state,state_at);
create index work_order_job on work_order (org_id,job_id);
create index work_order_invoice on work_order (org_id,invoice_state,state_at);
