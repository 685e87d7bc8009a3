create table quota (
    id uuid primary key,
    version bigint not null,
    holder_type text not null check (holder_type in ('PERSON', 'UNIT', 'TERRITORY')),
    holder_id uuid not null,
    measure text not null check (measure in ('REVENUE', 'MARGIN')),
    calendar_code text not null,
    period_key text not null,
    valid_from date not null,
    valid_to date not null,
    amount numeric(19, 4) not null check (amount >= 0),
    currency text not null,
    source text not null check (source in ('TOP_DOWN', 'BOTTOM_UP', 'AGREEMENT')),
    external_refs jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    unique (holder_type, holder_id, measure, calendar_code, period_key),
    foreign key (calendar_code, period_key) references fiscal_period deferrable initially deferred
);
create index quota_by_holder on quota (holder_id, valid_from, id);
create index quota_by_period on quota (calendar_code, period_key);
create index quota_by_start on quota (valid_from, id);
create index quota_by_updated_at on quota (updated_at, id);
