-- A read model of the kit's feeds.
create table kept_thing (
    id uuid primary key,
    version bigint not null,
    name text,
    price numeric(19, 4),
    currency text,
    parts uuid[] not null,
    heard_first_at timestamptz not null,
    heard_last_at timestamptz not null
);
