-- An entry says itself on which day the order was made, since units and territories are credited as
-- they were on that day. It counts on its due date. Seen through a calendar in which the period of the
-- due date was closed already, it counts on the day it was booked; other calendars are not touched.
alter table actual_entry rename column id to position;
alter table actual_entry rename column booking_date to booked_on;
alter table actual_entry
    add column id uuid not null default uuidv7(),
    add column order_date date,
    add column late_in text[] not null default '{}';
update actual_entry e set
    order_date = coalesce((select o.order_date from order_credit o where o.id = e.order_id), e.due_date),
    late_in = case when e.booked_on = e.due_date then '{}' else array(
        select distinct f.calendar_code from fiscal_period f
        where f.closed_on is not null and f.valid_from <= e.due_date and f.valid_to > e.due_date) end;
alter table actual_entry alter column order_date set not null;
drop index actual_entry_by_holder;
create unique index actual_entry_by_id on actual_entry (id);
create index actual_entry_by_holder on actual_entry (holder_type, holder_id, due_date)
    include (order_date, amount, currency, orders, order_id, late_in);
create index actual_entry_late on actual_entry (holder_type, holder_id, booked_on) where cardinality(late_in) > 0;
create index actual_entry_by_due_date on actual_entry (due_date, id);

alter table actual_line_entry rename column booking_date to booked_on;
alter table actual_line_entry add column late_in text[] not null default '{}';
