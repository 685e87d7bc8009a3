-- The lines of an order as it states them, so that they can be booked again where its credit changes.
alter table order_credit add column lines jsonb not null default '[]';
update order_credit o set lines = l.lines
from (
    select order_id, jsonb_agg(jsonb_build_object('lineNo', line_no, 'productId', product_id, 'amount', amount,
        'quantity', quantity, 'cancelledAmount', cancelled_amount, 'cancelledQuantity', cancelled_quantity)) as lines
    from (
        select e.order_id, e.line_no, e.product_id,
            sum(case when c.is_back then 0 else e.amount end) as amount,
            sum(case when c.is_back then 0 else e.quantity end) as quantity,
            sum(case when c.is_back then e.amount else 0 end) as cancelled_amount,
            sum(case when c.is_back then e.quantity else 0 end) as cancelled_quantity
        from actual_line_entry e
        join order_credit o on o.id = e.order_id
        cross join lateral (
            select e.due_date = o.cancelled_on and o.cancelled_on <> o.booking_date as is_back) c
        group by e.order_id, e.line_no, e.product_id
        having sum(e.amount) <> 0 or sum(e.quantity) <> 0
            or sum(abs(e.amount)) filter (where c.is_back) <> 0) s
    group by order_id) l
where o.id = l.order_id;

-- Lines are booked for whom the order is booked for, by the same rule and on the same days, so that
-- the lines of a holder add up to what is booked for the holder. What no line accounts for has no
-- line: the rounding of the total, or an order without lines.
alter table actual_line_entry rename to actual_line_entry_of_nobody;
alter table actual_line_entry_of_nobody drop constraint actual_line_entry_pkey;
drop index actual_line_entry_by_order;
create table actual_line_entry (
    id uuid primary key default uuidv7(),
    order_id uuid not null,
    order_version bigint not null,
    line_no integer,
    holder_type text not null check (holder_type in ('PERSON', 'TERRITORY', 'PARTNER')),
    holder_id uuid not null,
    account_id uuid,
    product_id uuid,
    order_date date not null,
    due_date date not null,
    booked_on date not null,
    late_in text[] not null default '{}',
    amount numeric(19, 4) not null,
    quantity numeric(19, 4) not null,
    currency text not null,
    orders integer not null,
    booked_at timestamptz not null
);
insert into actual_line_entry (order_id, order_version, line_no, holder_type, holder_id, account_id, product_id,
    order_date, due_date, booked_on, late_in, amount, quantity, currency, orders, booked_at)
select e.order_id, e.order_version, e.line_no, h.holder_type, h.holder_id, e.account_id, e.product_id,
    o.order_date, e.due_date, e.booked_on, e.late_in, e.amount, e.quantity, e.currency,
    case when o.is_order then cast(sign(e.quantity) as integer) else 0 end, e.booked_at
from actual_line_entry_of_nobody e
join order_credit o on o.id = e.order_id
cross join lateral (values ('PERSON', o.person_id), ('TERRITORY', o.territory_id), ('PARTNER', o.partner_id))
    h(holder_type, holder_id)
where h.holder_id is not null;
drop table actual_line_entry_of_nobody;
insert into actual_line_entry (order_id, order_version, holder_type, holder_id, account_id, order_date, due_date,
    booked_on, late_in, amount, quantity, currency, orders, booked_at)
select d.order_id, max(d.order_version), d.holder_type, d.holder_id,
    case when bool_or(d.of_line) then null else (select o.account_id from order_credit o where o.id = d.order_id) end,
    d.order_date, d.due_date, d.booked_on, d.late_in, sum(d.amount), 0, d.currency,
    case when bool_or(d.of_line) then 0 else sum(d.orders) end, max(d.booked_at)
from (
    select order_id, order_version, holder_type, holder_id, order_date, due_date, booked_on, late_in, amount,
        currency, orders, booked_at, false as of_line
    from actual_entry
    union all
    select order_id, order_version, holder_type, holder_id, order_date, due_date, booked_on, late_in, -amount,
        currency, 0, booked_at, true
    from actual_line_entry) d
group by d.order_id, d.holder_type, d.holder_id, d.order_date, d.due_date, d.booked_on, d.late_in, d.currency
having sum(d.amount) <> 0;

create index actual_line_entry_by_order on actual_line_entry (order_id);
create index actual_line_entry_by_holder on actual_line_entry (holder_type, holder_id, due_date)
    include (order_date, account_id, product_id, amount, currency, orders, order_id, late_in);
create index actual_line_entry_by_account on actual_line_entry (account_id, holder_type, holder_id, due_date);
create index actual_line_entry_by_product on actual_line_entry (product_id, holder_type, holder_id, due_date);
create index actual_line_entry_late on actual_line_entry (holder_type, holder_id, booked_on)
    where cardinality(late_in) > 0;
