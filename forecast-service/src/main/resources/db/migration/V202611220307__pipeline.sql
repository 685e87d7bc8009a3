-- The opportunities as far as the pipeline needs them.
create table pipeline_deal (
    id uuid primary key,
    version bigint not null,
    owner_id uuid,
    status text not null,
    forecast_category text not null,
    amount numeric(19, 4),
    currency text,
    probability_percent integer not null,
    include_in_forecast boolean not null,
    close_date date,
    won_not_booked numeric(19, 4),
    won_not_booked_currency text
);
create index pipeline_deal_by_owner on pipeline_deal (owner_id, close_date)
    include (status, forecast_category, include_in_forecast, amount, currency, probability_percent, won_not_booked, won_not_booked_currency);
