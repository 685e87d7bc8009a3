create table product_group (
    id uuid primary key,
    version bigint not null,
    details jsonb not null,
    path uuid[] not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    code text not null generated always as (details ->> 'code') stored,
    name text not null generated always as (details ->> 'name') stored,
    parent_id uuid generated always as ((details ->> 'parentId')::uuid) stored,
    check (path[cardinality(path)] = id)
);
create index product_group_by_name on product_group (name, id);
create index product_group_by_code on product_group (code, id);
create index product_group_by_path on product_group using gin (path);
create index product_group_by_parent on product_group (parent_id);
create index product_group_by_updated_at on product_group (updated_at, id);

create table product (
    id uuid primary key,
    version bigint not null,
    details jsonb not null,
    group_path uuid[] not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    code text not null generated always as (details ->> 'code') stored,
    name text not null generated always as (details ->> 'name') stored,
    group_id uuid generated always as ((details ->> 'groupId')::uuid) stored,
    active boolean not null generated always as ((details ->> 'active')::boolean) stored
);
create index product_by_name on product (name, id);
create index product_by_code on product (code, id);
create index product_by_text on product using gin (lower(code || ' ' || name) gin_trgm_ops);
create index product_by_group_path on product using gin (group_path);
create index product_by_group on product (group_id);
create index product_by_updated_at on product (updated_at, id);

