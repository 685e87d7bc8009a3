-- What we know of other services' records.
create table known_account (
    id uuid primary key,
    version bigint not null,
    name text not null,
    type text,
    status text,
    owner_id uuid
);
create index known_account_by_owner on known_account (owner_id);

create table known_contact (
    id uuid primary key,
    version bigint not null,
    name text not null
);

-- Keys that other systems have for those records.
create table known_ref (
    collection text not null,
    system text not null,
    key text not null,
    record_id uuid not null,
    primary key (collection, system, key)
);
create index known_ref_by_record on known_ref (collection, record_id);
