-- How much of a won amount the ERP has booked, and what it booked in currencies without a rate.
alter table opportunity
    add column booked_amount numeric(19, 4) not null default 0,
    add column not_convertible jsonb not null default '[]';

update opportunity d set booked_amount = s.amount, booked = s.amount >= coalesce(d.amount, 0)
from (
    select p.opportunity_id, sum(f.net_total) as amount
    from sales_order p join sales_order f on f.fulfils_order_id = p.id
        and f.origin = 'ERP' and f.type = 'ORDER' and f.status <> 'CANCELLED' and f.currency = p.currency
    where p.origin = 'OPPORTUNITY' and p.status <> 'CANCELLED'
    group by p.opportunity_id) s
where s.opportunity_id = d.id and d.status = 'WON';

update sales_order p set status = 'PARTIAL'
from opportunity d
where d.id = p.opportunity_id and p.origin = 'OPPORTUNITY' and p.status = 'FULFILLED' and not d.booked;

-- Booked in another currency only: not booked until it can be converted.
update opportunity set booked = false
where status = 'WON' and booked and booked_amount = 0 and coalesce(amount, 0) > 0;
