-- What orders count for: cancelled parts are taken back on the day of the cancellation. Returns and
-- credit notes are no orders to be counted. An order that names its opportunity and no seller credits
-- whoever owned the opportunity when it was won.
alter table order_credit
    add column is_order boolean not null default true,
    add column actual_total numeric(19, 4),
    add column cancelled_on date,
    add column opportunity_id uuid;
update order_credit set actual_total = case when counts then net_total else 0 end, cancelled_on = booking_date;
alter table order_credit alter column actual_total set not null;
create index order_credit_by_opportunity on order_credit (opportunity_id) where opportunity_id is not null;
create index order_credit_without_territory on order_credit (person_id, order_date)
    where territory_id is null and person_id is not null;

create table opportunity_owner (
    opportunity_id uuid primary key,
    version bigint not null,
    won boolean not null,
    person_id uuid
);
