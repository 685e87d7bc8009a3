create sequence deal_registration_number increment by 50 start with 1001;

-- The day that an ISO date names; a plain cast depends on the session and is not allowed in columns.
create function iso_date(day text) returns date
    language sql immutable parallel safe
    return make_date(substr(day, 1, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int);

create table deal_registration (
    id uuid primary key,
    version bigint not null,
    number text not null unique,
    status text not null check (status in (
        'DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'REJECTED', 'DUPLICATE',
        'WITHDRAWN', 'EXPIRED', 'CLOSED_WON', 'CLOSED_LOST')),
    partner_id uuid not null references partner (id),
    details jsonb not null,
    submitted_at timestamptz,
    submitted_by uuid,
    decision jsonb not null,
    approval jsonb,
    history jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored,
    account_id uuid generated always as (
        coalesce((approval ->> 'accountId')::uuid, (details -> 'account' ->> 'id')::uuid)) stored,
    account_key text generated always as (account_key(details -> 'account' ->> 'name')) stored,
    account_country text generated always as (details -> 'account' ->> 'country') stored,
    program_id uuid generated always as ((details ->> 'programId')::uuid) stored,
    amount numeric(19, 4) not null generated always as ((details -> 'amount' ->> 'amount')::numeric(19, 4)) stored,
    close_date date not null generated always as (iso_date(details ->> 'closeDate')) stored,
    opportunity_id uuid generated always as ((approval ->> 'opportunityId')::uuid) stored,
    expires_on date generated always as (iso_date(approval ->> 'expiresOn')) stored,
    check (amount > 0),
    check (status in ('DRAFT', 'WITHDRAWN') or submitted_at is not null),
    check (status not in ('APPROVED', 'EXPIRED', 'CLOSED_WON', 'CLOSED_LOST') or approval is not null)
);
create index deal_registration_by_status on deal_registration (status, created_at, id);
create index deal_registration_by_partner on deal_registration (partner_id, created_at, id);
create index deal_registration_by_account on deal_registration (account_id);
create index deal_registration_by_account_key on deal_registration (account_key);
create index deal_registration_by_program on deal_registration (program_id);
create index deal_registration_by_name on deal_registration (name, id);
create index deal_registration_by_lower_name on deal_registration using gin (lower(name) gin_trgm_ops);
create index deal_registration_by_amount on deal_registration (amount, id);
create index deal_registration_by_close_date on deal_registration (close_date, id);
create index deal_registration_by_submitted_at on deal_registration (coalesce(submitted_at, 'infinity'), id);
create index deal_registration_by_created_at on deal_registration (created_at, id);
create index deal_registration_by_updated_at on deal_registration (updated_at, id);
create index deal_registration_by_expires_on on deal_registration (expires_on, id) where status = 'APPROVED';
create unique index deal_registration_by_opportunity on deal_registration (opportunity_id);
