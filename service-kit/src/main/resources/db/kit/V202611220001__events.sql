-- Events that are committed but not yet published, in the order of their positions. A row of up to
-- a page stays in one piece: it is read once, in milliseconds, and not worth compressing. The table
-- is empty most of the time, so it is vacuumed by the number of dead rows.
create table outbox (
    position bigint generated always as identity primary key,
    event_id uuid not null,
    topic text not null,
    key text not null,
    type text not null,
    time timestamptz not null,
    actor text not null,
    traceparent text,
    aggregate_version bigint not null,
    payload bytea
) with (
    toast_tuple_target = 8160,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 10000
);

-- Who relays. A relay that went away without saying so may still have events on their way.
create table outbox_relay (
    only_row boolean primary key default true check (only_row),
    holder text,
    released boolean not null
);
insert into outbox_relay (released) values (true);

-- Events that were reacted to.
create table inbox (
    event_id uuid primary key,
    received_at timestamptz not null default now()
);
create index inbox_by_age on inbox (received_at);

-- How far each partition has been taken in, written in the transaction that takes the events in.
create table consumer_position (
    topic text not null,
    partition integer not null,
    next_offset bigint not null,
    primary key (topic, partition)
);
