-- What this service knows of other services' records. No foreign keys: things arrive in any order.

create table known_account (
    id uuid primary key,
    version bigint not null,
    name text not null,
    owner_id uuid,
    refs jsonb not null
);

create table known_product_group (
    id uuid primary key,
    version bigint not null,
    name text not null,
    path uuid[] not null,
    refs jsonb not null
);

create table known_product (
    id uuid primary key,
    version bigint not null,
    name text not null,
    refs jsonb not null
);

create table known_calendar (
    id uuid primary key,
    version bigint not null,
    code text not null,
    years jsonb not null
);
create index known_calendar_by_code on known_calendar (code);

create table known_person (
    id uuid primary key,
    version bigint not null,
    refs jsonb not null
);
create index known_person_by_ref on known_person using gin (refs jsonb_path_ops);

create table known_unit (
    id uuid primary key,
    version bigint not null,
    parent_id uuid,
    leader_id uuid,
    members jsonb not null
);
