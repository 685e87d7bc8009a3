create table fiscal_calendar (
    id uuid primary key,
    version bigint not null,
    details jsonb not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    name text not null generated always as (details ->> 'name') stored,
    code text not null unique generated always as (details ->> 'code') stored
);
create index fiscal_calendar_by_name on fiscal_calendar (name, id);
create index fiscal_calendar_by_updated_at on fiscal_calendar (updated_at, id);

-- Years and their periods as rows; the calendar's details are the original. A year is the row
-- whose key is its own year_key.
create table fiscal_period (
    calendar_code text not null,
    key text not null,
    year_key text not null,
    valid_from date not null,
    valid_to date not null,
    closed_on date,
    primary key (calendar_code, key),
    check (valid_to > valid_from)
);
create index fiscal_period_closed on fiscal_period (valid_from, valid_to) where closed_on is not null;
