create sequence account_number increment by 50 start with 1001;

create table account (
    id uuid primary key,
    version bigint not null,
    number text not null unique,
    status text not null check (status in ('ACTIVE', 'DORMANT', 'CLOSED', 'MERGED')),
    details jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored,
    type text not null generated always as (details ->> 'type') stored,
    parent_id uuid generated always as ((details ->> 'parentId')::uuid) stored,
    owner_id uuid generated always as ((details ->> 'ownerId')::uuid) stored,
    check (type in ('PROSPECT', 'CUSTOMER', 'PARTNER', 'COMPETITOR', 'OTHER'))
);
create index account_by_name on account (name, id);
create index account_by_lower_name on account using gin (lower(name) gin_trgm_ops);
create index account_by_owner on account (owner_id, name, id);
create index account_by_parent on account (parent_id) where parent_id is not null;
create index account_by_type on account (type, name, id);
create index account_by_status on account (status, name, id);
create index account_by_created_at on account (created_at, id);
create index account_by_updated_at on account (updated_at, id);
