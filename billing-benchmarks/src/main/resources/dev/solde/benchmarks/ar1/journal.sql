-- The tables of floor.sql with UUIDs for keys, numbers of documents without a gap, and the kernel's journal of hashed records.
create table account (
  id uuid primary key,
  currency varchar(3) not null,
  version bigint not null,
  balance bigint not null,
  last_seq bigint not null,
  head bytea not null
) with (fillfactor = 70);

create table invoice (
  id uuid primary key,
  account_id uuid not null references account,
  number varchar(35) collate "C" not null unique,
  total bigint not null check (total > 0),
  open bigint not null,
  issued_on date not null,
  due_on date not null,
  check (open between 0 and total)
);
create index invoice_account_ix on invoice (account_id);

create table invoice_line (
  invoice_id uuid not null references invoice,
  line_no integer not null,
  label varchar not null,
  quantity bigint not null,
  unit_price bigint not null,
  amount bigint not null,
  primary key (invoice_id, line_no)
);

create table payment (
  id uuid primary key,
  account_id uuid not null references account,
  amount bigint not null check (amount > 0),
  free bigint not null,
  method varchar(32) not null,
  received_on date not null,
  check (free between 0 and amount)
);
create index payment_account_ix on payment (account_id);

create table credit_note (
  id uuid primary key,
  account_id uuid not null references account,
  invoice_id uuid not null references invoice,
  number varchar(35) collate "C" not null unique,
  amount bigint not null check (amount > 0),
  free bigint not null,
  issued_on date not null,
  check (free between 0 and amount)
);
create index credit_note_account_ix on credit_note (account_id);

create table refund (
  id uuid primary key,
  account_id uuid not null references account,
  payment_id uuid not null references payment,
  amount bigint not null check (amount > 0),
  made_on date not null
);
create index refund_account_ix on refund (account_id);

create table allocation (
  id uuid primary key,
  account_id uuid not null references account,
  invoice_id uuid not null references invoice,
  payment_id uuid references payment,
  credit_note_id uuid references credit_note,
  amount bigint not null check (amount > 0),
  effective_on date not null,
  check (num_nonnulls(payment_id, credit_note_id) = 1)
);
create index allocation_invoice_ix on allocation (invoice_id);
create index allocation_payment_ix on allocation (payment_id) where payment_id is not null;
create index allocation_credit_note_ix on allocation (credit_note_id) where credit_note_id is not null;

create table entry (
  account_id uuid not null references account,
  seq bigint not null,
  kind varchar(16) not null,
  document_id uuid not null,
  amount bigint not null check (amount <> 0),
  balance_after bigint not null,
  effective_on date not null,
  recorded_at timestamp with time zone not null,
  primary key (account_id, seq)
);
create index entry_effective_ix on entry (account_id, effective_on, seq);

create table record (
  account_id uuid not null references account,
  record_sequence bigint not null check (record_sequence >= 1),
  command_kind varchar(64) not null,
  command_key varchar(130) collate "C" not null,
  fingerprint bytea not null,
  actor varchar(64),
  recorded_at timestamp with time zone not null,
  entries bigint not null,
  fact_kinds integer not null,
  salt bytea,
  text_digests bytea not null,
  hash bytea not null,
  texts smallint not null,
  reason varchar,
  primary key (account_id, record_sequence),
  unique (account_id, command_key)
);

create table series_year (
  series varchar(12) collate "C" not null,
  issue_year integer not null,
  last_value bigint not null check (last_value >= 0),
  primary key (series, issue_year)
) with (fillfactor = 50);
insert into series_year (series, issue_year, last_value)
select s.series, extract(year from current_date), 0 from unnest(array['F', 'AV']) as s(series);
