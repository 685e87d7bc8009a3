create sequence target_agreement_number increment by 50 start with 1001;

create table target_agreement (
    id uuid primary key,
    version bigint not null,
    number text not null,
    version_no integer not null check (version_no >= 1),
    supersedes_id uuid references target_agreement (id),
    cycle_id uuid not null references planning_cycle (id),
    employee_id uuid not null,
    manager_id uuid not null,
    calendar_code text not null,
    fiscal_year text not null,
    year_from date not null,
    year_to date not null,
    currency text not null,
    policy_id uuid not null,
    policy_version bigint not null,
    terms jsonb not null,
    state text not null check (state in ('DRAFT', 'PLANNING', 'IN_REVIEW', 'IN_RESPONSE', 'ALIGNED',
        'EMPLOYEE_CONFIRMED', 'MANAGER_CONFIRMED', 'IN_FORCE', 'CLOSED', 'WITHDRAWN', 'ESCALATED', 'SUPERSEDED')),
    state_since timestamptz not null,
    round integer not null check (round >= 0),
    due_on date,
    confirmations jsonb not null,
    in_force_at timestamptz,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    limit_action text not null generated always as (terms ->> 'limitAction') stored,
    unique (number, version_no),
    check (employee_id <> manager_id),
    check (round <= (terms ->> 'maxRounds')::integer),
    check ((in_force_at is not null) = (state in ('IN_FORCE', 'CLOSED', 'SUPERSEDED')))
);
-- One agreement in force, and one under negotiation, per employee and fiscal year.
create unique index target_agreement_in_force on target_agreement (employee_id, calendar_code, fiscal_year)
    where state in ('IN_FORCE', 'CLOSED');
create unique index target_agreement_under_negotiation on target_agreement (employee_id, calendar_code, fiscal_year)
    where state not in ('IN_FORCE', 'CLOSED', 'WITHDRAWN', 'SUPERSEDED');
create index target_agreement_by_employee on target_agreement (employee_id, state);
create index target_agreement_by_manager on target_agreement (manager_id, state);
create index target_agreement_by_cycle on target_agreement (cycle_id, state);
create index target_agreement_by_state on target_agreement (state, number, id);
create index target_agreement_by_fiscal_year on target_agreement (calendar_code, fiscal_year, number, id);
create index target_agreement_by_number on target_agreement (number, id);
create index target_agreement_by_updated_at on target_agreement (updated_at, id);

-- A line keeps its id in all versions of its agreement.
create table target_line (
    agreement_id uuid not null references target_agreement (id),
    id uuid not null,
    version bigint not null,
    account_id uuid,
    product_group_id uuid,
    product_id uuid,
    measure text not null,
    state text not null check (state in ('PLANNED', 'CONFIRMED', 'PROPOSED', 'ACCEPTED', 'DECLINED')),
    currency text not null,
    actual_py numeric(19, 4),
    actual_ppy numeric(19, 4),
    ytd numeric(19, 4),
    orders_py bigint,
    planned_amount numeric(19, 4) not null check (planned_amount >= 0),
    planned_by uuid,
    planned_at timestamptz,
    rationale text,
    priority integer,
    weight_percent numeric(7, 4),
    proposed_amount numeric(19, 4) check (proposed_amount >= 0),
    proposed_by uuid,
    proposed_at timestamptz,
    proposal_reason text,
    response text check (response in ('ACCEPTED', 'DECLINED')),
    response_reason text,
    responded_at timestamptz,
    agreed_amount numeric(19, 4) check (agreed_amount >= 0),
    primary key (agreement_id, id),
    unique nulls not distinct (agreement_id, account_id, product_group_id, product_id, measure),
    check ((agreed_amount is not null) = (state in ('CONFIRMED', 'ACCEPTED'))),
    check (proposed_amount is not null or state not in ('PROPOSED', 'ACCEPTED', 'DECLINED'))
);
create index target_line_by_state on target_line (agreement_id, state);

-- Who proposed what when. Append-only, and held so by the database.
create table negotiation_entry (
    id uuid primary key,
    agreement_id uuid not null references target_agreement (id),
    line_id uuid,
    round integer not null,
    at timestamptz not null,
    actor uuid,
    role text not null,
    field text not null,
    old_value text,
    new_value text,
    reason text
);
create index negotiation_entry_by_agreement on negotiation_entry (agreement_id, id);
create index negotiation_entry_by_line on negotiation_entry (agreement_id, line_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a negotiation cannot be changed';
end $$;
create trigger negotiation_entry_is_immutable before update or delete on negotiation_entry
    for each row execute function refuse_change();
