-- What other services tell about the records that partners and their deals refer to.

-- Names of companies without spaces, signs and capitals, so that the same customer is found again.
create function account_key(name text) returns text
    language sql immutable parallel safe
    return nullif(lower(regexp_replace(name, '[^[:alnum:]]', '', 'g')), '');

create table known_account (
    id uuid primary key,
    version bigint not null,
    name text not null,
    country text,
    name_key text generated always as (account_key(name)) stored
);
create index known_account_by_name_key on known_account (name_key);

create table known_product (
    id uuid primary key,
    version bigint not null,
    code text,
    name text not null
);

create table known_person (
    id uuid primary key,
    version bigint not null,
    user_name text,
    name text not null
);
create index known_person_by_user_name on known_person (user_name);

-- External keys of those records.
create table known_ref (
    collection text not null,
    system text not null,
    key text not null,
    record_id uuid not null,
    primary key (collection, system, key)
);
create index known_ref_by_record on known_ref (collection, record_id);
