-- External keys of other services' records. A key that moves from one record to another arrives in
-- two events, in any order: each record's claim is kept, and the one stated last has the key.
create table if not exists known_ref (
    collection text not null,
    system text not null,
    key text not null,
    record_id uuid not null,
    primary key (collection, system, key)
);
create index if not exists known_ref_by_record on known_ref (collection, record_id);

create table known_ref_claim (
    collection text not null,
    system text not null,
    key text not null,
    record_id uuid not null,
    stated_at timestamptz not null,
    primary key (collection, record_id, system, key)
);
create index known_ref_claim_by_key on known_ref_claim (collection, system, key);
insert into known_ref_claim select collection, system, key, record_id, '-infinity' from known_ref;

-- The keys of people are kept from now on: their topic is read once more from its start.
update visibility_person set version = 0;
delete from consumer_position where topic = 'organisation';
