-- Solde, version 1 of the schema, MariaDB.
-- ${p} stands for the table prefix with its schema, ${n} for the prefix alone, which begins the names of constraints and
-- indexes. Every definition of MariaDB commits, so each can be repeated after an interruption; the version is written last.
-- Rows of the journal (record and the tables of facts) are added and never changed, except that texts become null
-- when they are erased. What can be rebuilt from them: account, item, billed_source, series, expected_share and the derived
-- columns live_minor, made_in, superseded_by. Drafts and the tenant's lock date are no facts and stand here alone.
-- texts is a set of bits: the n-th is set if the n-th free text of the row was given, so that an erased text, which is null,
-- differs from one that never was.
-- Three things differ from the other databases. A UUID is binary(16): the type uuid sorts those of versions 1 to 5 by other
-- bytes first, and open items have one order everywhere. An instant is a datetime(6) in UTC: a timestamp would depend on the zone
-- of the session and end in 2038. The collation compares code points and, unlike utf8mb4_bin, also the spaces at the end.
create table if not exists ${p}schema_version (
  version integer not null,
  installed_at datetime(6) default (utc_timestamp(6)) not null,
  constraint ${n}schema_version_pk primary key (version)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

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
  recorded_at datetime(6) not null,
  head varbinary(32) not null,
  -- One more with every change of the account's drafts, which are not recorded.
  draft_changes bigint default 0 not null,
  terms varchar(16),
  billing_day smallint,
  credit_application varchar(16),
  texts smallint not null,
  party mediumtext,
  constraint ${n}account_pk primary key (tenant, account),
  constraint ${n}account_open_ck check (open_debit_minor >= 0 and open_credit_minor >= 0),
  constraint ${n}account_balance_ck check (balance_minor = open_debit_minor - open_credit_minor),
  constraint ${n}account_version_ck check (version >= 1 and entries >= 0 and backdated_days >= 0),
  constraint ${n}account_billing_day_ck check (billing_day between 1 and 31)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}record (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  command_kind varchar(64) not null,
  -- A command without a key has '#' and its sequence here, so that the column is never null.
  command_key varchar(130) not null,
  fingerprint varbinary(32) not null,
  actor varchar(64),
  recorded_at datetime(6) not null,
  -- The entries of the account up to this record: where a view of what was known then ends.
  entries bigint not null,
  -- The kinds of facts that it holds, a bit each, so that only their tables are read.
  fact_kinds integer not null,
  salt varbinary(16),
  text_digests mediumblob not null,
  hash varbinary(32) not null,
  texts smallint not null,
  reason mediumtext,
  constraint ${n}record_pk primary key (tenant, account, record_sequence),
  constraint ${n}record_key_uq unique (tenant, account, command_key),
  constraint ${n}record_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}record_sequence_ck check (record_sequence >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

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
  party mediumtext,
  constraint ${n}account_revision_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}account_revision_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}entry (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(32) not null,
  item binary(16) not null,
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
  cause mediumtext,
  number varchar(35),
  origin_kind varchar(32),
  origin binary(16),
  constraint ${n}entry_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}entry_number_uq unique (tenant, account, entry_number),
  constraint ${n}entry_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}entry_amount_ck check (amount_minor > 0 and entry_number >= 1),
  constraint ${n}entry_side_ck check (side in (1, 2)),
  constraint ${n}entry_late_ck check (late = (posting_date < posting_high_water)),
  index ${n}entry_record_ix (tenant, account, record_sequence, item),
  index ${n}entry_posting_ix (tenant, account, late, posting_date, entry_number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}document (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(32) not null,
  item binary(16) not null,
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
  seller mediumtext,
  buyer mediumtext,
  note mediumtext,
  constraint ${n}document_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}document_number_uq unique (tenant, number),
  constraint ${n}document_series_uq unique (tenant, series, issue_year, series_value),
  constraint ${n}document_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}line (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(32) not null,
  item binary(16) not null,
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
  taxes mediumtext not null,
  corrected_line integer not null,
  corrected_quantity numeric(30, 6) not null,
  texts smallint not null,
  label mediumtext,
  constraint ${n}line_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}line_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}tax (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(32) not null,
  item binary(16) not null,
  name varchar(64) not null,
  category varchar(2) not null,
  rate numeric(12, 6) not null,
  reason varchar(500),
  companions mediumtext not null,
  base_minor bigint not null,
  tax_minor bigint not null,
  constraint ${n}tax_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}tax_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}reference (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(32) not null,
  item binary(16) not null,
  line_number integer not null,
  role varchar(16) not null,
  reference_kind varchar(32) not null,
  reference_value varchar(128) not null,
  target_kind varchar(32),
  target binary(16),
  constraint ${n}reference_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}reference_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  index ${n}reference_value_ix (tenant, reference_kind, reference_value, account, record_sequence, item),
  index ${n}reference_name_ix (tenant, account, reference_value),
  index ${n}reference_sent_ix (tenant, account, item, role, record_sequence)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}allocation (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  id binary(16) not null,
  credit_kind varchar(32) not null,
  credit binary(16) not null,
  debit_kind varchar(32) not null,
  debit binary(16) not null,
  amount_minor bigint not null,
  effective_date date not null,
  lock_kind varchar(16) not null,
  settlement binary(16),
  payment binary(16),
  live_minor bigint not null,
  constraint ${n}allocation_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}allocation_id_uq unique (tenant, account, id),
  constraint ${n}allocation_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}allocation_live_ck check (amount_minor > 0 and live_minor >= 0 and live_minor <= amount_minor),
  index ${n}allocation_credit_ix (tenant, account, credit),
  index ${n}allocation_debit_ix (tenant, account, debit),
  index ${n}allocation_settlement_ix (tenant, account, settlement),
  -- Allocations of settlements on a payment; those of the payment itself are found by their credit.
  index ${n}allocation_payment_ix (tenant, account, payment)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}deallocation (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  allocation binary(16) not null,
  amount_minor bigint not null,
  effective_date date not null,
  constraint ${n}deallocation_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}deallocation_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}deallocation_amount_ck check (amount_minor > 0),
  index ${n}deallocation_allocation_ix (tenant, account, allocation)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}payment (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  payment binary(16) not null,
  method varchar(32) not null,
  texts smallint not null,
  payer mediumtext,
  remittance mediumtext,
  memo mediumtext,
  constraint ${n}payment_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}payment_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}flag (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  flag varchar(32) not null,
  item_kind varchar(32),
  item binary(16),
  until_sequence bigint not null,
  constraint ${n}flag_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}flag_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  index ${n}flag_item_ix (tenant, account, item)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- Of a thing that is revised each row is the whole thing as of its record. superseded_by is the record that brought the next
-- one and null for the current one, of which there is one.
create table if not exists ${p}refund (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  refund binary(16) not null,
  state varchar(16) not null,
  amount_minor bigint not null,
  method varchar(32) not null,
  via binary(16),
  cancellable_on date not null,
  texts smallint not null,
  memo mediumtext,
  -- The record of the first revision.
  made_in bigint not null,
  superseded_by bigint,
  live_via binary(16) generated always as
    (case when superseded_by is null and state not in ('CANCELLED', 'FAILED') then via end) stored,
  -- No two keys are equal when one is null, and of the current revision there must be one.
  superseded_key bigint generated always as (coalesce(superseded_by, 0)) stored invisible,
  constraint ${n}refund_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}refund_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}refund_current_uq unique (tenant, account, refund, superseded_key),
  constraint ${n}refund_amount_ck check (amount_minor > 0),
  constraint ${n}refund_superseded_ck check (superseded_by > record_sequence),
  index ${n}refund_made_ix (tenant, account, made_in, refund),
  index ${n}refund_via_ix (tenant, account, live_via)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}expected_payment (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  expected binary(16) not null,
  state varchar(16) not null,
  method varchar(32) not null,
  amount_minor bigint not null,
  due_on date,
  shares mediumtext not null,
  payment binary(16),
  texts smallint not null,
  payer mediumtext,
  remittance mediumtext,
  memo mediumtext,
  superseded_by bigint,
  is_live boolean generated always as (superseded_by is null and state in ('SCHEDULED', 'IN_PROGRESS')) stored,
  -- Those without a day come last.
  due_rank smallint generated always as (case when due_on is null then 2 else 1 end) stored,
  due_day date generated always as (coalesce(due_on, date '1970-01-01')) stored,
  -- No two keys are equal when one is null, and of the current revision there must be one.
  superseded_key bigint generated always as (coalesce(superseded_by, 0)) stored invisible,
  constraint ${n}expected_payment_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}expected_payment_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}expected_payment_current_uq unique (tenant, account, expected, superseded_key),
  constraint ${n}expected_payment_amount_ck check (amount_minor > 0),
  constraint ${n}expected_payment_superseded_ck check (superseded_by > record_sequence),
  index ${n}expected_payment_live_ix (tenant, is_live, account, due_rank, due_day, expected),
  index ${n}expected_payment_superseded_ix (tenant, account, superseded_by)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- The debits for which money is expected now; the shares themselves stand in the revision.
create table if not exists ${p}expected_share (
  tenant varchar(64) not null,
  account varchar(64) not null,
  expected binary(16) not null,
  debit binary(16) not null,
  constraint ${n}expected_share_pk primary key (tenant, account, expected, debit),
  constraint ${n}expected_share_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  index ${n}expected_share_debit_ix (tenant, account, debit)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}pending_entry (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  entry binary(16) not null,
  state varchar(16) not null,
  side varchar(8) not null,
  line_type varchar(32),
  amount_minor bigint not null,
  left_minor bigint not null,
  price_mode varchar(8) not null,
  taxes mediumtext not null,
  processing_date date not null,
  added_in bigint not null,
  copy_of binary(16),
  texts smallint not null,
  label mediumtext,
  superseded_by bigint,
  is_pending boolean generated always as (superseded_by is null and state = 'PENDING') stored,
  -- No two keys are equal when one is null, and of the current revision there must be one.
  superseded_key bigint generated always as (coalesce(superseded_by, 0)) stored invisible,
  constraint ${n}pending_entry_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}pending_entry_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}pending_entry_current_uq unique (tenant, account, entry, superseded_key),
  constraint ${n}pending_entry_amount_ck check (amount_minor > 0 and left_minor >= 0 and left_minor <= amount_minor),
  constraint ${n}pending_entry_superseded_ck check (superseded_by > record_sequence),
  index ${n}pending_entry_due_ix (tenant, is_pending, account, processing_date, added_in, entry),
  index ${n}pending_entry_superseded_ix (tenant, account, superseded_by)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

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
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}statement (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  statement binary(16) not null,
  statement_kind varchar(16) not null,
  period_from date not null,
  period_to date not null,
  as_of date not null,
  unpaid_only boolean not null,
  with_lines boolean not null,
  basis varchar(16) not null,
  credits varchar(16) not null,
  buckets mediumtext not null,
  previous binary(16),
  opening_minor bigint not null,
  corrections_minor bigint not null,
  debit_minor bigint not null,
  credit_minor bigint not null,
  closing_minor bigint not null,
  payable_minor bigint not null,
  content varbinary(32) not null,
  texts smallint not null,
  seller mediumtext,
  customer mediumtext,
  constraint ${n}statement_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}statement_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}statement_id_uq unique (tenant, account, statement),
  index ${n}statement_record_ix (tenant, account, record_sequence, statement),
  index ${n}statement_kind_ix (tenant, account, statement_kind, record_sequence)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}item (
  tenant varchar(64) not null,
  account varchar(64) not null,
  id binary(16) not null,
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
  origin binary(16),
  last_effective_on date not null,
  closed_on date,
  closed_sequence bigint,
  line_types mediumtext not null,
  disputed boolean not null,
  returned_minor bigint not null,
  refunded_minor bigint not null,
  is_open boolean generated always as (open_minor > 0) stored,
  -- 0 when nothing is open; otherwise 1 for a debit and 2 for a credit.
  open_side smallint generated always as (case when open_minor = 0 then 0 else side end) stored,
  -- Likewise, but 2 for a credit note and 3 for another credit, the order in which credits are used; 0 in a dispute, too.
  open_rank smallint generated always as
    (case when open_minor = 0 or disputed then 0 when side = 1 then 1 when kind = 'credit-note' then 2 else 3 end) stored,
  is_open_note boolean generated always as (open_minor > 0 and kind = 'credit-note') stored,
  constraint ${n}item_pk primary key (tenant, account, id),
  constraint ${n}item_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}item_open_ck check (open_minor >= 0 and open_minor <= amount_minor),
  constraint ${n}item_returned_ck check (returned_minor >= 0 and returned_minor <= amount_minor),
  constraint ${n}item_refunded_ck check (refunded_minor >= 0 and refunded_minor <= amount_minor),
  constraint ${n}item_closed_ck check (closed_on is null or open_minor = 0),
  constraint ${n}item_side_ck check (side in (1, 2)),
  index ${n}item_open_ix (tenant, account, open_side, due_date, document_date, record_sequence, id),
  index ${n}item_debit_ix (tenant, account, open_rank, due_date, document_date, record_sequence, id),
  index ${n}item_credit_ix (tenant, account, open_rank, posting_date, record_sequence, id),
  index ${n}item_credit_note_ix (tenant, is_open_note, account, posting_date, id),
  index ${n}item_open_all_ix (tenant, is_open, account, id),
  index ${n}item_posting_ix (tenant, account, posting_date, record_sequence, id),
  index ${n}item_origin_ix (tenant, account, origin),
  index ${n}item_number_ix (tenant, account, number),
  index ${n}item_closed_on_ix (tenant, account, closed_on)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}billed_source (
  tenant varchar(64) not null,
  reference_kind varchar(32) not null,
  reference_value varchar(128) not null,
  account varchar(64) not null,
  item_kind varchar(32) not null,
  item binary(16) not null,
  constraint ${n}billed_source_pk primary key (tenant, reference_kind, reference_value),
  constraint ${n}billed_source_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}series (
  tenant varchar(64) not null,
  series varchar(12) not null,
  last_issued_on date,
  constraint ${n}series_pk primary key (tenant, series)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}series_year (
  tenant varchar(64) not null,
  series varchar(12) not null,
  issue_year integer not null,
  last_value bigint not null,
  constraint ${n}series_year_pk primary key (tenant, series, issue_year),
  constraint ${n}series_year_series_fk foreign key (tenant, series) references ${p}series (tenant, series),
  constraint ${n}series_year_value_ck check (last_value >= 0)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${p}draft (
  tenant varchar(64) not null,
  account varchar(64) not null,
  document binary(16) not null,
  document_kind varchar(32) not null,
  version bigint not null,
  command mediumtext not null,
  constraint ${n}draft_pk primary key (tenant, account, document),
  constraint ${n}draft_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}draft_version_ck check (version >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- The pending entries that drafts reserve, each for one.
create table if not exists ${p}draft_entry (
  tenant varchar(64) not null,
  account varchar(64) not null,
  entry binary(16) not null,
  document_kind varchar(32) not null,
  document binary(16) not null,
  constraint ${n}draft_entry_pk primary key (tenant, account, entry),
  constraint ${n}draft_entry_draft_fk foreign key (tenant, account, document)
    references ${p}draft (tenant, account, document) on delete cascade,
  index ${n}draft_entry_document_ix (tenant, account, document)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- The row that openings of accounts and moves of the lock date lock first.
create table if not exists ${p}tenant (
  tenant varchar(64) not null,
  locked_through date,
  constraint ${n}tenant_pk primary key (tenant)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

insert into ${p}schema_version (version) values (1) on duplicate key update version = version;
