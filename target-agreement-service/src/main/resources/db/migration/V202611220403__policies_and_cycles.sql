create table target_agreement_policy (
    id uuid primary key,
    version bigint not null,
    details jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored
);
create index target_agreement_policy_by_name on target_agreement_policy (name, id);

create table planning_cycle (
    id uuid primary key,
    version bigint not null,
    state text not null check (state in ('PREPARED', 'OPEN', 'CLOSED')),
    details jsonb not null,
    year_from date not null,
    year_to date not null,
    baseline_periods jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored,
    fiscal_year text not null generated always as (details ->> 'fiscalYear') stored,
    policy_id uuid not null generated always as ((details ->> 'policyId')::uuid) stored,
    check (year_from < year_to)
);
create index planning_cycle_by_name on planning_cycle (name, id);
create index planning_cycle_by_fiscal_year on planning_cycle (fiscal_year, id);
create index planning_cycle_by_policy on planning_cycle (policy_id);
create index planning_cycle_by_created_at on planning_cycle (created_at, id);
