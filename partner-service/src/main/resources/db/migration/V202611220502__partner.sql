create sequence partner_number increment by 50 start with 1001;

create table partner (
    id uuid primary key,
    version bigint not null,
    number text not null unique,
    details jsonb not null,
    new_account jsonb,
    users jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored,
    partner_type text not null generated always as (details ->> 'partnerType') stored,
    tier text generated always as (details ->> 'tier') stored,
    status text not null generated always as (details ->> 'status') stored,
    account_id uuid generated always as ((details ->> 'accountId')::uuid) stored,
    channel_manager_id uuid generated always as ((details ->> 'channelManagerId')::uuid) stored,
    check (status in ('ACTIVE', 'INACTIVE'))
);
create index partner_by_name on partner (name, id);
create index partner_by_lower_name on partner using gin (lower(name) gin_trgm_ops);
create index partner_by_type on partner (partner_type, name, id);
create index partner_by_tier on partner (tier, name, id);
create index partner_by_status on partner (status, name, id);
create index partner_by_account on partner (account_id);
create index partner_by_channel_manager on partner (channel_manager_id, name, id);
create index partner_by_created_at on partner (created_at, id);
create index partner_by_updated_at on partner (updated_at, id);

-- A person is user of one partner at most.
create table partner_user (
    person_id uuid primary key,
    partner_id uuid not null references partner (id)
);
create index partner_user_by_partner on partner_user (partner_id);
