create table person (
    id uuid primary key,
    version bigint not null,
    details jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored,
    user_name text generated always as (details ->> 'userName') stored
);
create unique index person_by_user_name on person (user_name) where user_name is not null;
create index person_by_name on person (name, id);
create index person_by_lower_name on person using gin (lower(name) gin_trgm_ops);
create index person_by_created_at on person (created_at, id);
create index person_by_updated_at on person (updated_at, id);

create table org_unit (
    id uuid primary key,
    version bigint not null,
    details jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored,
    type text not null generated always as (details ->> 'type') stored,
    parent_id uuid generated always as ((details ->> 'parentId')::uuid) stored,
    leader_id uuid generated always as ((details ->> 'leaderId')::uuid) stored,
    check (type in ('COMPANY', 'AREA', 'TEAM', 'CELL')),
    check (parent_id <> id)
);
create index org_unit_by_name on org_unit (name, id);
create index org_unit_by_lower_name on org_unit using gin (lower(name) gin_trgm_ops);
create index org_unit_by_parent on org_unit (parent_id);
create index org_unit_by_leader on org_unit (leader_id);
create index org_unit_by_type on org_unit (type, name, id);
create index org_unit_by_created_at on org_unit (created_at, id);
create index org_unit_by_updated_at on org_unit (updated_at, id);

-- The members of the units as rows, for roll-ups; the unit's details are the original.
create table org_unit_member (
    unit_id uuid not null references org_unit,
    person_id uuid not null references person,
    valid_from date not null,
    valid_to date,
    check (valid_to > valid_from)
);
create index org_unit_member_by_unit on org_unit_member (unit_id);
create index org_unit_member_by_person on org_unit_member (person_id);
