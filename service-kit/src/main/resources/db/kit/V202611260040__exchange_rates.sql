-- Exchange rates: one unit of from_currency is worth rate units of to_currency. forecast-service is
-- told them and publishes them; other services that convert keep them here from its topic.
create table exchange_rate (
    id uuid primary key,
    version bigint not null,
    from_currency text not null,
    to_currency text not null,
    rate_date date not null,
    rate numeric(24, 12) not null check (rate > 0),
    source text,
    check (from_currency <> to_currency)
);
create index exchange_rate_by_pair on exchange_rate (from_currency, to_currency, rate_date) include (rate);
create index exchange_rate_by_date on exchange_rate (rate_date, id);

-- What one unit of a currency was worth in another on a business date: by the latest rate on or
-- before that date, of the pair or of the pair the other way round; null where there is none.
create function exchange_rate_on(source_currency text, target_currency text, business_date date)
    returns numeric
    language sql stable parallel safe
    return case when source_currency = target_currency then 1 else (
        select latest.rate from (
            (select r.rate_date, true as direct, r.rate from exchange_rate r
             where r.from_currency = source_currency and r.to_currency = target_currency
               and r.rate_date <= business_date
             order by r.rate_date desc limit 1)
            union all
            (select r.rate_date, false, 1.000000000000000000000000 / r.rate from exchange_rate r
             where r.from_currency = target_currency and r.to_currency = source_currency
               and r.rate_date <= business_date
             order by r.rate_date desc limit 1)) latest
        order by latest.rate_date desc, latest.direct desc limit 1) end;
