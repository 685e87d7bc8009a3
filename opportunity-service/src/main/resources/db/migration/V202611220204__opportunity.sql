create sequence opportunity_number increment by 50 start with 1001;

-- The ids of a JSON array, as an array that an index can search.
create function ids_of(ids jsonb) returns uuid[]
    language sql immutable parallel safe
    return array(select id::uuid from jsonb_array_elements_text(ids) id);

-- A day as JSON writes it; a plain cast would depend on the session's date style.
create function day_of(day text) returns date
    language sql immutable parallel safe
    return make_date(split_part(day, '-', 1)::integer, split_part(day, '-', 2)::integer, split_part(day, '-', 3)::integer);

create table opportunity (
    id uuid primary key,
    version bigint not null,
    number text not null unique,
    details jsonb not null,
    status text not null check (status in ('OPEN', 'WON', 'LOST', 'ABANDONED')),
    stage text not null,
    stage_entered_at timestamptz not null,
    probability_percent integer not null check (probability_percent between 0 and 100),
    forecast_category text not null
        check (forecast_category in ('PIPELINE', 'BEST_CASE', 'MOST_LIKELY', 'COMMIT', 'CLOSED', 'OMITTED')),
    original_close_date date,
    push_count integer not null,
    pushed_days integer not null,
    backward_moves integer not null,
    created_from_lead_id uuid,
    deal_registration_id uuid,
    campaign_id uuid,
    close_reason text
        check (close_reason in ('PRICE', 'COMPETITIVENESS', 'LATE_ENTRY', 'NO_NEED_DEFINED', 'NO_BUDGET', 'NO_ACCESS_TO_POWER', 'OTHER')),
    close_note text,
    closed_on date,
    mutual_agreement_on date,
    order_ids uuid[] not null,
    booked boolean not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored,
    account_id uuid not null generated always as ((details ->> 'accountId')::uuid) stored,
    owner_id uuid generated always as ((details ->> 'ownerId')::uuid) stored,
    team_ids uuid[] not null generated always as (ids_of(details -> 'teamIds')) stored,
    partner_ids uuid[] not null generated always as (ids_of(details -> 'partnerIds')) stored,
    sales_method_id uuid not null generated always as ((details ->> 'salesMethodId')::uuid) stored,
    amount numeric(19, 4) generated always as ((details #>> '{amount,amount}')::numeric) stored,
    close_date date generated always as (day_of(details ->> 'closeDate')) stored,
    check (status <> 'WON' or mutual_agreement_on is not null),
    check (status <> 'LOST' or close_reason is not null)
);
create index opportunity_by_name on opportunity (name, id);
create index opportunity_by_lower_name on opportunity using gin (lower(name) gin_trgm_ops);
create index opportunity_by_owner on opportunity (owner_id, close_date);
create index opportunity_by_account on opportunity (account_id);
create index opportunity_by_team on opportunity using gin (team_ids);
create index opportunity_by_partner on opportunity using gin (partner_ids);
create index opportunity_by_status on opportunity (status, close_date);
create index opportunity_by_stage on opportunity (stage, close_date);
create index opportunity_by_close_date on opportunity (close_date, id);
create index opportunity_by_amount on opportunity (amount);
create index opportunity_by_created_at on opportunity (created_at, id);
create index opportunity_by_updated_at on opportunity (updated_at, id);
create unique index opportunity_by_lead on opportunity (created_from_lead_id);
create unique index opportunity_by_deal_registration on opportunity (deal_registration_id);

create table opportunity_stage_move (
    id uuid primary key,
    opportunity_id uuid not null references opportunity,
    from_stage text,
    to_stage text not null,
    direction text not null check (direction in ('OPENED', 'FORWARD', 'BACKWARD')),
    at timestamptz not null,
    by_id uuid,
    reason text,
    amount numeric(19, 4),
    currency text,
    close_date date,
    probability_before integer,
    probability_after integer not null,
    days_in_from integer,
    check (direction <> 'BACKWARD' or reason is not null)
);
create index opportunity_stage_move_by_opportunity on opportunity_stage_move (opportunity_id, at, id);
