-- What this service knows of other services' records, to name what was sold and to whom. No foreign
-- keys: things arrive in any order.
create table known_account (
    id uuid primary key,
    version bigint not null,
    name text not null,
    owner_id uuid
);

create table known_product (
    id uuid primary key,
    version bigint not null,
    name text not null,
    group_id uuid
);
create index known_product_by_group on known_product (group_id);

create table known_product_group (
    id uuid primary key,
    version bigint not null,
    name text not null,
    path uuid[] not null
);
create index known_product_group_by_path on known_product_group using gin (path);
