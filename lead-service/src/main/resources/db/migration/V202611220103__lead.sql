create sequence lead_number increment by 50 start with 1001;

create table lead (
    id uuid primary key,
    version bigint not null,
    number text not null unique,
    status text not null check (status in ('UNQUALIFIED', 'QUALIFIED', 'CONVERTED', 'RETIRED')),
    assignment_status text not null
        check (assignment_status in ('UNASSIGNED', 'ASSIGNED', 'ACCEPTED', 'REJECTED')),
    details jsonb not null,
    owner_id uuid,
    accept_due_at timestamptz,
    accepted_at timestamptz,
    rejected_reason text,
    retire_reason text,
    recycle_count integer not null,
    status_log jsonb not null,
    conversion jsonb,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    title text not null generated always as (details ->> 'title') stored,
    source_class text not null generated always as (details ->> 'sourceClass') stored,
    account_id uuid generated always as ((details ->> 'accountId')::uuid) stored,
    estimated_amount numeric(19, 4) generated always as ((details -> 'estimatedAmount' ->> 'amount')::numeric) stored,
    partner_ids uuid[] not null generated always as (array_remove(array[(details ->> 'partnerId')::uuid], null)) stored,
    check ((status = 'CONVERTED') = (conversion is not null)),
    check ((status = 'RETIRED') = (retire_reason is not null)),
    check (assignment_status not in ('ASSIGNED', 'ACCEPTED') or owner_id is not null)
);
create index lead_by_created_at on lead (created_at, id);
create index lead_by_updated_at on lead (updated_at, id);
create index lead_by_title on lead using gin (lower(title) gin_trgm_ops);
create index lead_by_status on lead (status, created_at, id);
create index lead_by_assignment on lead (assignment_status, created_at, id);
create index lead_by_source on lead (source_class, created_at, id);
create index lead_by_owner on lead (owner_id, created_at, id);
create index lead_by_account on lead (account_id, created_at, id);
create index lead_by_partner on lead using gin (partner_ids);
create index lead_by_amount on lead (estimated_amount) where estimated_amount is not null;
create index lead_by_due on lead (accept_due_at) where assignment_status = 'ASSIGNED';
