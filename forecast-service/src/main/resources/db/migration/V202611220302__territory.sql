create table territory (
    id uuid primary key,
    version bigint not null,
    details jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored,
    code text not null unique generated always as (details ->> 'code') stored,
    group_name text generated always as (details ->> 'group') stored,
    parent_id uuid generated always as ((details ->> 'parentId')::uuid) stored,
    check (parent_id <> id)
);
create index territory_by_name on territory (name, id);
create index territory_by_lower_name on territory using gin (lower(name) gin_trgm_ops);
create index territory_by_parent on territory (parent_id);
create index territory_by_group on territory (group_name, name, id);
create index territory_by_created_at on territory (created_at, id);
create index territory_by_updated_at on territory (updated_at, id);

-- Who held which territory when, as rows; the territory's details are the original.
create table territory_owner (
    territory_id uuid not null references territory,
    person_id uuid not null references person,
    valid_from date not null,
    valid_to date,
    check (valid_to > valid_from)
);
create index territory_owner_by_territory on territory_owner (territory_id);
create index territory_owner_by_person on territory_owner (person_id);
