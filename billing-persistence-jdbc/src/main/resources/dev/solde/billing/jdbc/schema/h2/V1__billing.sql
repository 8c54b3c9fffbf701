-- Solde, version 1 of the schema, H2.
-- ${p} stands for the table prefix with its schema, ${n} for the prefix alone, which begins the names of constraints.
-- Every statement of H2 commits, so each can be repeated after an interruption; the version is written last.
-- Rows of the journal (record and the tables of facts) are added and never changed, except that texts become null
-- when they are erased. account, item, billed_source, series and allocation.live_minor can be rebuilt from them.
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
  terms varchar(16),
  texts smallint not null,
  party varchar,
  constraint ${n}account_pk primary key (tenant, account),
  constraint ${n}account_open_ck check (open_debit_minor >= 0 and open_credit_minor >= 0),
  constraint ${n}account_balance_ck check (balance_minor = open_debit_minor - open_credit_minor),
  constraint ${n}account_version_ck check (version >= 1 and entries >= 0 and backdated_days >= 0)
);
create index if not exists ${p}account_balance_ix on ${p}account (tenant, balance_minor desc, account);

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
create index if not exists ${p}record_time_ix on ${p}record (tenant, account, recorded_at desc, record_sequence desc);

create table if not exists ${p}account_revision (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  currency varchar(8) not null,
  digits smallint not null,
  terms varchar(16),
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
  item_kind varchar(16) not null,
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
  constraint ${n}entry_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}entry_number_uq unique (tenant, account, entry_number),
  constraint ${n}entry_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}entry_amount_ck check (amount_minor > 0 and entry_number >= 1),
  constraint ${n}entry_side_ck check (side in (1, 2)),
  constraint ${n}entry_late_ck check (late = (posting_date < posting_high_water))
);
create index if not exists ${p}entry_posting_ix on ${p}entry (tenant, account, late, posting_date, entry_number);

create table if not exists ${p}document (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  item_kind varchar(16) not null,
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
  item_kind varchar(16) not null,
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
  item_kind varchar(16) not null,
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
  item_kind varchar(16) not null,
  item uuid not null,
  line_number integer not null,
  role varchar(16) not null,
  reference_kind varchar(32) not null,
  reference_value varchar(128) not null,
  target_kind varchar(16),
  target uuid,
  constraint ${n}reference_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}reference_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);
create index if not exists ${p}reference_value_ix
  on ${p}reference (tenant, reference_kind, reference_value, account, record_sequence, item);
create index if not exists ${p}reference_name_ix on ${p}reference (tenant, account, reference_value);

create table if not exists ${p}allocation (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  ordinal integer not null,
  id uuid not null,
  credit_kind varchar(16) not null,
  credit uuid not null,
  debit_kind varchar(16) not null,
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
  until_sequence bigint not null,
  constraint ${n}flag_pk primary key (tenant, account, record_sequence, ordinal),
  constraint ${n}flag_account_fk foreign key (tenant, account) references ${p}account (tenant, account)
);

create table if not exists ${p}item (
  tenant varchar(64) not null,
  account varchar(64) not null,
  id uuid not null,
  kind varchar(16) not null,
  side smallint not null,
  number varchar(35),
  amount_minor bigint not null,
  open_minor bigint not null,
  document_date date not null,
  posting_date date not null,
  due_date date not null,
  record_sequence bigint not null,
  origin_kind varchar(16),
  origin uuid,
  last_effective_on date not null,
  closed_on date,
  closed_sequence bigint,
  is_open boolean generated always as (open_minor > 0),
  -- 0 when nothing is open; otherwise 1 for a debit and 2 for a credit.
  open_side smallint generated always as (case when open_minor = 0 then 0 else side end),
  -- Likewise, but 2 for a credit note and 3 for another credit: the order in which credits are used.
  open_rank smallint generated always as
    (case when open_minor = 0 then 0 when side = 1 then 1 when kind = 'credit-note' then 2 else 3 end),
  constraint ${n}item_pk primary key (tenant, account, id),
  constraint ${n}item_account_fk foreign key (tenant, account) references ${p}account (tenant, account),
  constraint ${n}item_open_ck check (open_minor >= 0 and open_minor <= amount_minor),
  constraint ${n}item_closed_ck check (closed_on is null or open_minor = 0),
  constraint ${n}item_side_ck check (side in (1, 2))
);
create index if not exists ${p}item_open_ix
  on ${p}item (tenant, account, open_side, due_date, document_date, record_sequence, id);
create index if not exists ${p}item_credit_ix
  on ${p}item (tenant, account, open_rank, posting_date, record_sequence, id);
create index if not exists ${p}item_credit_note_ix on ${p}item (tenant, open_rank, account, posting_date, id);
create index if not exists ${p}item_open_all_ix on ${p}item (tenant, is_open, account, id);
create index if not exists ${p}item_origin_ix on ${p}item (tenant, account, origin);
create index if not exists ${p}item_number_ix on ${p}item (tenant, account, number);
create index if not exists ${p}item_closed_on_ix on ${p}item (tenant, account, closed_on);
create index if not exists ${p}item_closed_sequence_ix
  on ${p}item (tenant, account, closed_sequence);

create table if not exists ${p}billed_source (
  tenant varchar(64) not null,
  reference_kind varchar(32) not null,
  reference_value varchar(128) not null,
  account varchar(64) not null,
  item_kind varchar(16) not null,
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

merge into ${p}schema_version (version) key (version) values (1);
