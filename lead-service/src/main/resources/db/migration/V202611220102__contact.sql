create sequence contact_number increment by 50 start with 1001;

-- The accounts of a contact, as an array that an index can search.
create function contact_account_ids(details jsonb) returns uuid[]
    language sql immutable parallel safe
    return array(select (place ->> 'accountId')::uuid from jsonb_array_elements(details -> 'accounts') place);

create table contact (
    id uuid primary key,
    version bigint not null,
    number text not null unique,
    details jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    last_name text not null generated always as (details ->> 'lastName') stored,
    full_name text not null generated always as (coalesce(details ->> 'firstName', '') || ' ' || (details ->> 'lastName')) stored,
    owner_id uuid generated always as ((details ->> 'ownerId')::uuid) stored,
    account_ids uuid[] not null generated always as (contact_account_ids(details)) stored
);
create index contact_by_last_name on contact (last_name, id);
create index contact_by_lower_name on contact using gin (lower(full_name) gin_trgm_ops);
create index contact_by_owner on contact (owner_id, last_name, id);
create index contact_by_account on contact using gin (account_ids);
create index contact_by_created_at on contact (created_at, id);
create index contact_by_updated_at on contact (updated_at, id);
