-- What was taken back of an order, by product group as its amounts, and when; whether it is an
-- order that was not cancelled, a return or a credit.
alter table sold_order add column reversed_on date, add column reversals numeric[],
    add column counts boolean not null default true;
create index sold_order_by_reversal on sold_order (reversed_on) where reversed_on is not null;

-- The amounts that no exchange rate converts: [{"figure", "amount", "currency"}].
alter table target_line add column missing jsonb;
