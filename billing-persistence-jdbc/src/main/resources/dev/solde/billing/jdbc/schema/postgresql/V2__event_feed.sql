-- Solde, version 2 of the schema, PostgreSQL: the event feed.
-- Run it while no older version of the library is at work: an older one would append records that do not wait for the feed.
-- A record waits in feed_waiting from the transaction that appends it until a reader of the feed gives it a position. Commands only
-- insert there and readers only delete what is committed, so neither waits for the other; for the same reason no foreign key
-- leads from here to a record, which would lock it. The row is part of every command: it is as narrow as it can be.
create table ${p}feed_waiting (
  tenant varchar(64) collate "C" not null,
  account varchar(64) collate "C" not null,
  record_sequence bigint not null,
  constraint ${n}feed_waiting_pk primary key (tenant, account, record_sequence)
);

-- The records in the order in which all readers see them.
create table ${p}feed (
  tenant varchar(64) collate "C" not null,
  position bigint not null,
  account varchar(64) collate "C" not null,
  record_sequence bigint not null,
  constraint ${n}feed_pk primary key (tenant, position),
  constraint ${n}feed_position_ck check (position >= 1)
);

-- The last position that was given. Whoever gives positions locks the row.
create table ${p}feed_end (
  tenant varchar(64) collate "C" not null,
  last_position bigint not null,
  constraint ${n}feed_end_pk primary key (tenant)
) with (fillfactor = 50);

-- The position of the last event that a consumer has handled. Whoever delivers to it locks the row.
create table ${p}feed_consumer (
  tenant varchar(64) collate "C" not null,
  consumer varchar(64) collate "C" not null,
  last_position bigint not null,
  constraint ${n}feed_consumer_pk primary key (tenant, consumer)
) with (fillfactor = 50);

-- What was recorded before is on the feed, too, in order of time. The lock waits for transactions that append. One statement, because
-- without a transaction around them the lock would end before the inserts.
do $$ begin lock table ${p}record in share mode; insert into ${p}feed (tenant, position, account, record_sequence)
  select tenant, row_number() over (partition by tenant order by recorded_at, account, record_sequence),
    account, record_sequence from ${p}record; insert into ${p}feed_end (tenant, last_position)
  select tenant, count(*) from ${p}record group by tenant; end $$;

insert into ${p}schema_version (version) values (2);
