-- Solde, version 1 of the schema, H2.
-- ${p} stands for the table prefix with its schema, ${n} for the prefix alone, which begins the names of constraints.
-- Every statement of H2 commits, so each can be repeated after an interruption; the version is written last.
-- Rows of the journal (record and the tables of facts) are added and never changed, except that texts become null
-- when they are erased. What can be rebuilt from them: account, item, billed_source, series, expected_share and the derived
-- columns live_minor, made_in, superseded_by. Drafts and the tenant's lock date are no facts and stand here alone.
-- texts is a set of bits: the n-th is set if the n-th free text of the row was given, so that an erased text, which is null,
-- differs from one that never was.
create table if not exists ${p}schema_version (
  version integer not null,
  installed_at timestamp(6) with time zone default current_timestamp not null,
  constraint ${n}schema_version_pk primary key (version)
);

create table if not exists ${p}account (
  tenant varchar(64) not null,
  account varchar(64) not null,
  currency varchar(8) not null,
  version bigint not null,
  entries bigint not null,
  balance_minor bigint not null,
  open_debit_minor bigint not null,
  open_credit_minor bigint not null,
  locked_through date,
  posting_high_water date,
  backdated_days bigint not null,
  recorded_at timestamp(6) with time zone not null,
  head varbinary(32) not null,
  -- One more with every change of the account's drafts, which are not recorded.
  draft_changes bigint default 0 not null,
  terms varchar(16),
  billing_day smallint,
  credit_application varchar(16),
  texts smallint not null,
  party varchar,
  constraint ${n}account_pk primary key (tenant, account),
  constraint ${n}account_open_ck check (open_debit_minor >= 0 and open_credit_minor >= 0),
  constraint ${n}account_balance_ck check (balance_minor = open_debit_minor - open_credit_minor),
  constraint ${n}account_version_ck check (version >= 1 and entries >= 0 and backdated_days >= 0),
  constraint ${n}account_billing_day_ck check (billing_day between 1 and 31)
);

create table if not exists ${p}record (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  command_kind varchar(64) not null,
  -- A command without a key has '#' and its sequence here, so that the column is never null.
  command_key varchar(130) not null,
  fingerprint varbinary(32) not null,
  actor varchar(64),
  recorded_at timestamp(6) with time zone not null,
  -- The entries of the account up to this record: where a view of what was known then ends.
  entries bigint not null,
  -- The kinds of facts that it holds, a bit each, so that only their tables are read.
  fact_kinds integer not null,
  salt varbinary(16),
  text_digests varbinary not null,
  hash varbinary(32) not null,
  texts smallint not null,
  reason varchar,
  constraint ${n}record_pk primary key (tenant, account, record_sequence),
  constraint ${n}record_key_uq unique (tenant, account, command_key),
  constraint ${n}record_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}record_sequence_ck check (record_sequence >= 1)
);

create table if not exists ${p}account_revision (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  currency varchar(8) not null,
  digits smallint not null,
  terms varchar(16),
  billing_day smallint,
  credit_application varchar(16),
  texts smallint not null,
  party varchar,
  constraint ${n}account_revision_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}account_revision_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);

create table if not exists ${p}entry (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(32) not null,
  item uuid not null,
  side smallint not null,
  late boolean not null,
  amount_minor bigint not null,
  entry_number bigint not null,
  balance_after_minor bigint not null,
  document_date date not null,
  posting_date date not null,
  value_date date not null,
  due_date date not null,
  posting_high_water date not null,
  backdated_days bigint not null,
  cause varchar,
  number varchar(35),
  origin_kind varchar(32),
  origin uuid,
  constraint ${n}entry_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}entry_number_uq unique (tenant, account, entry_number),
  constraint ${n}entry_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}entry_amount_ck check (amount_minor > 0 and entry_number >= 1),
  constraint ${n}entry_side_ck check (side in (1, 2)),
  constraint ${n}entry_late_ck check (late = (posting_date < posting_high_water))
);
-- For H2 alone, which reads an account from its beginning when the order of a list goes beyond the index; so below.
create index if not exists ${p}entry_record_ix on ${p}entry (tenant, account, record_sequence, item);
create index if not exists ${p}entry_posting_ix on ${p}entry (tenant, account, late, posting_date, entry_number);

create table if not exists ${p}document (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(32) not null,
  item uuid not null,
  issue_year integer not null,
  document_type varchar(32) not null,
  number varchar(35) not null,
  series varchar(12),
  series_value bigint not null,
  price_mode varchar(8) not null,
  issue_date date not null,
  due_date date not null,
  terms varchar(16),
  sum_of_lines_minor bigint not null,
  allowance_total_minor bigint not null,
  charge_total_minor bigint not null,
  total_excl_tax_minor bigint not null,
  total_tax_minor bigint not null,
  total_incl_tax_minor bigint not null,
  texts smallint not null,
  seller varchar,
  buyer varchar,
  note varchar,
  constraint ${n}document_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}document_number_uq unique (tenant, number),
  constraint ${n}document_series_uq unique (tenant, series, issue_year, series_value),
  constraint ${n}document_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);

create table if not exists ${p}line (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(32) not null,
  item uuid not null,
  line_position integer not null,
  line_kind varchar(16) not null,
  line_number integer not null,
  line_type varchar(32),
  quantity numeric(30, 6) not null,
  unit_price numeric(30, 9) not null,
  base_quantity numeric(30, 6) not null,
  percentage numeric(30, 6),
  amount_minor bigint not null,
  net_minor bigint not null,
  taxes varchar not null,
  corrected_line integer not null,
  corrected_quantity numeric(30, 6) not null,
  texts smallint not null,
  label varchar,
  constraint ${n}line_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}line_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);

create table if not exists ${p}tax (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(32) not null,
  item uuid not null,
  name varchar(64) not null,
  category varchar(2) not null,
  rate numeric(12, 6) not null,
  reason varchar(500),
  companions varchar not null,
  base_minor bigint not null,
  tax_minor bigint not null,
  constraint ${n}tax_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}tax_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);

create table if not exists ${p}reference (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(32) not null,
  item uuid not null,
  line_number integer not null,
  role varchar(16) not null,
  reference_kind varchar(32) not null,
  reference_value varchar(128) not null,
  target_kind varchar(32),
  target uuid,
  constraint ${n}reference_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}reference_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);
create index if not exists ${p}reference_value_ix
  on ${p}reference (tenant, reference_kind, reference_value, account, record_sequence, item);
create index if not exists ${p}reference_name_ix on ${p}reference (tenant, account, reference_value);
create index if not exists ${p}reference_sent_ix on ${p}reference (tenant, account, item, role, record_sequence);

create table if not exists ${p}allocation (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  id uuid not null,
  credit_kind varchar(32) not null,
  credit uuid not null,
  debit_kind varchar(32) not null,
  debit uuid not null,
  amount_minor bigint not null,
  effective_date date not null,
  lock_kind varchar(16) not null,
  settlement uuid,
  payment uuid,
  live_minor bigint not null,
  constraint ${n}allocation_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}allocation_id_uq unique (tenant, account, id),
  constraint ${n}allocation_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}allocation_live_ck check (amount_minor > 0 and live_minor >= 0 and live_minor <= amount_minor)
);
create index if not exists ${p}allocation_credit_ix on ${p}allocation (tenant, account, credit);
create index if not exists ${p}allocation_debit_ix on ${p}allocation (tenant, account, debit);
create index if not exists ${p}allocation_settlement_ix on ${p}allocation (tenant, account, settlement);
-- Allocations of settlements on a payment; those of the payment itself are found by their credit.
create index if not exists ${p}allocation_payment_ix on ${p}allocation (tenant, account, payment);

create table if not exists ${p}deallocation (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  allocation uuid not null,
  amount_minor bigint not null,
  effective_date date not null,
  constraint ${n}deallocation_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}deallocation_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}deallocation_amount_ck check (amount_minor > 0)
);
create index if not exists ${p}deallocation_allocation_ix on ${p}deallocation (tenant, account, allocation);

create table if not exists ${p}payment (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  payment uuid not null,
  method varchar(32) not null,
  texts smallint not null,
  payer varchar,
  remittance varchar,
  memo varchar,
  constraint ${n}payment_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}payment_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);

create table if not exists ${p}flag (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  flag varchar(32) not null,
  item_kind varchar(32),
  item uuid,
  until_sequence bigint not null,
  constraint ${n}flag_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}flag_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);
create index if not exists ${p}flag_item_ix on ${p}flag (tenant, account, item);

-- Of a thing that is revised each row is the whole thing as of its record. superseded_by is the record that brought the next
-- one and null for the current one, of which there is one.
create table if not exists ${p}refund (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  refund uuid not null,
  state varchar(16) not null,
  amount_minor bigint not null,
  method varchar(32) not null,
  via uuid,
  cancellable_on date not null,
  texts smallint not null,
  memo varchar,
  -- The record of the first revision.
  made_in bigint not null,
  superseded_by bigint,
  live_via uuid generated always as
    (case when superseded_by is null and state not in ('CANCELLED', 'FAILED') then via end),
  constraint ${n}refund_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}refund_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}refund_current_uq unique nulls not distinct (tenant, account, refund, superseded_by),
  constraint ${n}refund_amount_ck check (amount_minor > 0),
  constraint ${n}refund_superseded_ck check (superseded_by > record_sequence)
);
create index if not exists ${p}refund_made_ix on ${p}refund (tenant, account, made_in, refund);
create index if not exists ${p}refund_via_ix on ${p}refund (tenant, account, live_via);

create table if not exists ${p}expected_payment (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  expected uuid not null,
  state varchar(16) not null,
  method varchar(32) not null,
  amount_minor bigint not null,
  due_on date,
  shares varchar not null,
  payment uuid,
  texts smallint not null,
  payer varchar,
  remittance varchar,
  memo varchar,
  superseded_by bigint,
  is_live boolean generated always as (superseded_by is null and state in ('SCHEDULED', 'IN_PROGRESS')),
  -- Those without a day come last.
  due_rank smallint generated always as (case when due_on is null then 2 else 1 end),
  due_day date generated always as (coalesce(due_on, date '1970-01-01')),
  constraint ${n}expected_payment_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}expected_payment_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}expected_payment_current_uq unique nulls not distinct (tenant, account, expected, superseded_by),
  constraint ${n}expected_payment_amount_ck check (amount_minor > 0),
  constraint ${n}expected_payment_superseded_ck check (superseded_by > record_sequence)
);
create index if not exists ${p}expected_payment_live_ix
  on ${p}expected_payment (tenant, is_live, account, due_rank, due_day, expected);
create index if not exists ${p}expected_payment_superseded_ix
  on ${p}expected_payment (tenant, account, superseded_by);

-- The debits for which money is expected now; the shares themselves stand in the revision.
create table if not exists ${p}expected_share (
  tenant varchar(64) not null,
  account varchar(64) not null,
  expected uuid not null,
  debit uuid not null,
  constraint ${n}expected_share_pk primary key (tenant, account, expected, debit),
  constraint ${n}expected_share_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);
create index if not exists ${p}expected_share_debit_ix on ${p}expected_share (tenant, account, debit);

create table if not exists ${p}pending_entry (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  entry uuid not null,
  state varchar(16) not null,
  side varchar(8) not null,
  line_type varchar(32),
  amount_minor bigint not null,
  left_minor bigint not null,
  price_mode varchar(8) not null,
  taxes varchar not null,
  processing_date date not null,
  added_in bigint not null,
  copy_of uuid,
  texts smallint not null,
  label varchar,
  superseded_by bigint,
  is_pending boolean generated always as (superseded_by is null and state = 'PENDING'),
  constraint ${n}pending_entry_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}pending_entry_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}pending_entry_current_uq unique nulls not distinct (tenant, account, entry, superseded_by),
  constraint ${n}pending_entry_amount_ck check (amount_minor > 0 and left_minor >= 0 and left_minor <= amount_minor),
  constraint ${n}pending_entry_superseded_ck check (superseded_by > record_sequence)
);
create index if not exists ${p}pending_entry_due_ix
  on ${p}pending_entry (tenant, is_pending, account, processing_date, added_in, entry);
create index if not exists ${p}pending_entry_superseded_ix
  on ${p}pending_entry (tenant, account, superseded_by);

create table if not exists ${p}period_closure (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  through date not null,
  debit_minor bigint not null,
  credit_minor bigint not null,
  perpetual_debit_minor bigint not null,
  perpetual_credit_minor bigint not null,
  constraint ${n}period_closure_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}period_closure_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}period_closure_through_uq unique (tenant, account, through)
);

create table if not exists ${p}statement (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  statement uuid not null,
  statement_kind varchar(16) not null,
  period_from date not null,
  period_to date not null,
  as_of date not null,
  unpaid_only boolean not null,
  with_lines boolean not null,
  basis varchar(16) not null,
  credits varchar(16) not null,
  buckets varchar not null,
  previous uuid,
  opening_minor bigint not null,
  corrections_minor bigint not null,
  debit_minor bigint not null,
  credit_minor bigint not null,
  closing_minor bigint not null,
  payable_minor bigint not null,
  content varbinary(32) not null,
  texts smallint not null,
  seller varchar,
  customer varchar,
  constraint ${n}statement_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}statement_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}statement_id_uq unique (tenant, account, statement)
);
create index if not exists ${p}statement_record_ix on ${p}statement (tenant, account, record_sequence, statement);
create index if not exists ${p}statement_kind_ix on ${p}statement (tenant, account, statement_kind, record_sequence);

create table if not exists ${p}item (
  tenant varchar(64) not null,
  account varchar(64) not null,
  id uuid not null,
  kind varchar(32) not null,
  side smallint not null,
  number varchar(35),
  amount_minor bigint not null,
  open_minor bigint not null,
  document_date date not null,
  posting_date date not null,
  due_date date not null,
  record_sequence bigint not null,
  origin_kind varchar(32),
  origin uuid,
  last_effective_on date not null,
  closed_on date,
  closed_sequence bigint,
  line_types varchar not null,
  disputed boolean not null,
  returned_minor bigint not null,
  refunded_minor bigint not null,
  is_open boolean generated always as (open_minor > 0),
  -- 0 when nothing is open; otherwise 1 for a debit and 2 for a credit.
  open_side smallint generated always as (case when open_minor = 0 then 0 else side end),
  -- Likewise, but 2 for a credit note and 3 for another credit, the order in which credits are used; 0 in a dispute, too.
  open_rank smallint generated always as
    (case when open_minor = 0 or disputed then 0 when side = 1 then 1 when kind = 'credit-note' then 2 else 3 end),
  is_open_note boolean generated always as (open_minor > 0 and kind = 'credit-note'),
  constraint ${n}item_pk primary key (tenant, account, id),
  constraint ${n}item_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}item_open_ck check (open_minor >= 0 and open_minor <= amount_minor),
  constraint ${n}item_returned_ck check (returned_minor >= 0 and returned_minor <= amount_minor),
  constraint ${n}item_refunded_ck check (refunded_minor >= 0 and refunded_minor <= amount_minor),
  constraint ${n}item_closed_ck check (closed_on is null or open_minor = 0),
  constraint ${n}item_side_ck check (side in (1, 2))
);
create index if not exists ${p}item_open_ix
  on ${p}item (tenant, account, open_side, due_date, document_date, record_sequence, id);
create index if not exists ${p}item_debit_ix
  on ${p}item (tenant, account, open_rank, due_date, document_date, record_sequence, id);
create index if not exists ${p}item_credit_ix
  on ${p}item (tenant, account, open_rank, posting_date, record_sequence, id);
create index if not exists ${p}item_credit_note_ix on ${p}item (tenant, is_open_note, account, posting_date, id);
create index if not exists ${p}item_open_all_ix on ${p}item (tenant, is_open, account, id);
create index if not exists ${p}item_posting_ix on ${p}item (tenant, account, posting_date, record_sequence, id);
create index if not exists ${p}item_origin_ix on ${p}item (tenant, account, origin);
create index if not exists ${p}item_number_ix on ${p}item (tenant, account, number);
create index if not exists ${p}item_closed_on_ix on ${p}item (tenant, account, closed_on);

create table if not exists ${p}billed_source (
  tenant varchar(64) not null,
  reference_kind varchar(32) not null,
  reference_value varchar(128) not null,
  account varchar(64) not null,
  item_kind varchar(32) not null,
  item uuid not null,
  constraint ${n}billed_source_pk primary key (tenant, reference_kind, reference_value),
  constraint ${n}billed_source_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);

create table if not exists ${p}series (
  tenant varchar(64) not null,
  series varchar(12) not null,
  last_issued_on date,
  constraint ${n}series_pk primary key (tenant, series)
);

create table if not exists ${p}series_year (
  tenant varchar(64) not null,
  series varchar(12) not null,
  issue_year integer not null,
  last_value bigint not null,
  constraint ${n}series_year_pk primary key (tenant, series, issue_year),
  constraint ${n}series_year_series_fk foreign key (tenant, series) references ${p}series (tenant, series),
  constraint ${n}series_year_value_ck check (last_value >= 0)
);

create table if not exists ${p}draft (
  tenant varchar(64) not null,
  account varchar(64) not null,
  document uuid not null,
  document_kind varchar(32) not null,
  version bigint not null,
  command varchar not null,
  constraint ${n}draft_pk primary key (tenant, account, document),
  constraint ${n}draft_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}draft_version_ck check (version >= 1)
);

-- The pending entries that drafts reserve, each for one.
create table if not exists ${p}draft_entry (
  tenant varchar(64) not null,
  account varchar(64) not null,
  entry uuid not null,
  document_kind varchar(32) not null,
  document uuid not null,
  constraint ${n}draft_entry_pk primary key (tenant, account, entry),
  constraint ${n}draft_entry_draft_fk foreign key (tenant, account, document)
    references ${p}draft (tenant, account, document) on delete cascade
);
create index if not exists ${p}draft_entry_document_ix on ${p}draft_entry (tenant, account, document);

-- The row that openings of accounts and moves of the lock date lock first.
create table if not exists ${p}tenant (
  tenant varchar(64) not null,
  locked_through date,
  constraint ${n}tenant_pk primary key (tenant)
);

merge into ${p}schema_version (version) key (version) values (1);
