-- This service is told the rates: one for each pair and date.
create unique index exchange_rate_of_pair_and_date on exchange_rate (from_currency, to_currency, rate_date);
