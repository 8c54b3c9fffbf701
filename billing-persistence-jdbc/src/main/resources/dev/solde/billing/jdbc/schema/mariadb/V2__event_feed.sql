-- Solde, version 2 of the schema, MariaDB: the event feed.
-- Run it while no older version of the library is at work: an older one would append records that do not wait for the feed.
-- Every definition commits, so each can be repeated after an interruption; the version is written last.
-- A record waits in feed_waiting from the transaction that appends it until a reader of the feed gives it a position. Commands only
-- insert there and readers only delete what is committed, so neither waits for the other; for the same reason no foreign key
-- leads from here to a record, which would lock it. The row is part of every command: it is as narrow as it can be.
create table if not exists ${p}feed_waiting (
  tenant varchar(64) not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  constraint ${n}feed_waiting_pk primary key (tenant, account, record_sequence)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- The records in the order in which all readers see them.
create table if not exists ${p}feed (
  tenant varchar(64) not null,
  position bigint not null,
  account varchar(64) not null,
  record_sequence bigint not null,
  constraint ${n}feed_pk primary key (tenant, position),
  constraint ${n}feed_position_ck check (position >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- The last position that was given. Whoever gives positions locks the row.
create table if not exists ${p}feed_end (
  tenant varchar(64) not null,
  last_position bigint not null,
  constraint ${n}feed_end_pk primary key (tenant)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- The position of the last event that a consumer has handled. Whoever delivers to it locks the row.
create table if not exists ${p}feed_consumer (
  tenant varchar(64) not null,
  consumer varchar(64) not null,
  last_position bigint not null,
  constraint ${n}feed_consumer_pk primary key (tenant, consumer)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- What was recorded before is on the feed, too, in order of time. All three inserts are of one transaction, unless the host's tool
-- commits each.
insert into ${p}feed (tenant, position, account, record_sequence)
  select tenant, row_number() over (partition by tenant order by recorded_at, account, record_sequence),
    account, record_sequence from ${p}record where not exists (select 1 from ${p}feed);
insert into ${p}feed_end (tenant, last_position) select tenant, max(position) from ${p}feed group by tenant
  on duplicate key update last_position = values(last_position);

insert into ${p}schema_version (version) values (2) on duplicate key update version = version;
