create sequence partner_program_number increment by 50 start with 1001;

create table partner_program (
    id uuid primary key,
    version bigint not null,
    number text not null unique,
    details jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored,
    type text generated always as (details ->> 'type') stored,
    status text not null generated always as (details ->> 'status') stored,
    manager_id uuid generated always as ((details ->> 'managerId')::uuid) stored,
    check (status in ('DRAFT', 'ACTIVE', 'CLOSED'))
);
create index partner_program_by_name on partner_program (name, id);
create index partner_program_by_lower_name on partner_program using gin (lower(name) gin_trgm_ops);
create index partner_program_by_type on partner_program (type, name, id);
create index partner_program_by_status on partner_program (status, name, id);
create index partner_program_by_manager on partner_program (manager_id, name, id);
create index partner_program_by_created_at on partner_program (created_at, id);
create index partner_program_by_updated_at on partner_program (updated_at, id);
