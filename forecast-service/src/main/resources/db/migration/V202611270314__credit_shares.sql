-- Who gets how much of an order, or of one of its lines (then instead of what the shares of the order
-- of the same kind would give of that line). Revenue is shared out and adds up; overlays are credited
-- beside it. The ratio holds as of the day of the order.
create table order_credit_share (
    order_id uuid not null,
    line_no integer,
    holder_type text not null check (holder_type in ('PERSON', 'TERRITORY', 'PARTNER')),
    holder_id uuid not null,
    kind text not null check (kind in ('REVENUE', 'OVERLAY')),
    ratio numeric(7, 6) not null check (ratio > 0 and ratio <= 1),
    as_of date not null,
    constraint order_credit_share_key
        unique nulls not distinct (order_id, holder_type, kind, line_no, holder_id)
);
insert into order_credit_share (order_id, holder_type, holder_id, kind, ratio, as_of)
select o.id, h.holder_type, h.holder_id, 'REVENUE', 1, o.order_date
from order_credit o
cross join lateral (values ('PERSON', o.person_id), ('TERRITORY', o.territory_id), ('PARTNER', o.partner_id))
    h(holder_type, holder_id)
where h.holder_id is not null;

-- Overlays are booked beside and count for the person alone. An order that is booked in several
-- entries which may fall into one figure (of several holders, of several days) says recount: it is
-- counted from all its entries together, the others from the entry at hand.
alter table actual_entry
    add column overlay boolean not null default false,
    add column recount boolean not null default false;
drop index actual_entry_by_holder;
create index actual_entry_by_holder on actual_entry (holder_type, holder_id, due_date)
    include (order_date, amount, currency, orders, order_id, late_in, overlay);
create index actual_entry_to_recount on actual_entry (holder_type, holder_id, due_date) include (order_id)
    where recount;

alter table actual_line_entry
    add column overlay boolean not null default false,
    add column recount boolean not null default false;
update actual_line_entry e set recount = true
from (
    select order_id from actual_line_entry
    group by order_id
    having min(order_version) <> max(order_version) or min(due_date) <> max(due_date)
        or min(booked_at) <> max(booked_at)) several
where several.order_id = e.order_id;
drop index actual_line_entry_by_holder;
create index actual_line_entry_by_holder on actual_line_entry (holder_type, holder_id, due_date)
    include (order_date, account_id, product_id, amount, currency, orders, order_id, late_in, overlay);
create index actual_line_entry_to_recount on actual_line_entry (holder_type, holder_id, due_date) include (order_id)
    where recount;
