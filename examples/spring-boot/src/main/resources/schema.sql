-- The host's own table, beside those of the ledger.
create table if not exists orders (id varchar(20) primary key, customer varchar(64) not null, invoice varchar(40), note varchar(400));
