-- What hand-written receivables keep: keys, foreign keys, checks and the indexes that their screens need; amounts in cents.
create table account (
  id bigint primary key,
  currency varchar(3) not null,
  version bigint not null,
  balance bigint not null,
  last_seq bigint not null
) with (fillfactor = 70);

create table invoice (
  id bigint primary key,
  account_id bigint not null references account,
  total bigint not null check (total > 0),
  open bigint not null,
  issued_on date not null,
  due_on date not null,
  check (open between 0 and total)
);
create index invoice_account_ix on invoice (account_id);

create table invoice_line (
  invoice_id bigint not null references invoice,
  line_no integer not null,
  label varchar not null,
  quantity bigint not null,
  unit_price bigint not null,
  amount bigint not null,
  primary key (invoice_id, line_no)
);

create table payment (
  id bigint primary key,
  account_id bigint not null references account,
  amount bigint not null check (amount > 0),
  free bigint not null,
  method varchar(32) not null,
  received_on date not null,
  check (free between 0 and amount)
);
create index payment_account_ix on payment (account_id);

create table credit_note (
  id bigint primary key,
  account_id bigint not null references account,
  invoice_id bigint not null references invoice,
  amount bigint not null check (amount > 0),
  free bigint not null,
  issued_on date not null,
  check (free between 0 and amount)
);
create index credit_note_account_ix on credit_note (account_id);

create table refund (
  id bigint primary key,
  account_id bigint not null references account,
  payment_id bigint not null references payment,
  amount bigint not null check (amount > 0),
  made_on date not null
);
create index refund_account_ix on refund (account_id);

create table allocation (
  id bigint primary key,
  account_id bigint not null references account,
  invoice_id bigint not null references invoice,
  payment_id bigint references payment,
  credit_note_id bigint references credit_note,
  amount bigint not null check (amount > 0),
  effective_on date not null,
  check (num_nonnulls(payment_id, credit_note_id) = 1)
);
create index allocation_invoice_ix on allocation (invoice_id);
create index allocation_payment_ix on allocation (payment_id) where payment_id is not null;
create index allocation_credit_note_ix on allocation (credit_note_id) where credit_note_id is not null;

create table entry (
  account_id bigint not null references account,
  seq bigint not null,
  kind varchar(16) not null,
  document_id bigint not null,
  amount bigint not null check (amount <> 0),
  balance_after bigint not null,
  effective_on date not null,
  recorded_at timestamp with time zone not null,
  primary key (account_id, seq)
);
create index entry_effective_ix on entry (account_id, effective_on, seq);
