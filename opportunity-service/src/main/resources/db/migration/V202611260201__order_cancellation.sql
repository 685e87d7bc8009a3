-- Orders can be cancelled, as a whole or in part, and say how much of their lines was delivered.
-- The cancelled amount is that of cancelled quantities; a cancelled order counts for nothing anyway.
alter table sales_order
    add column cancelled_on date,
    add column cancelled_amount numeric(19, 4) not null default 0,
    add column flags text[] not null default '{}';
create index sales_order_flagged on sales_order (order_date, id) where cardinality(flags) > 0;

alter table sales_order_line
    add column cancelled_qty numeric(19, 4) not null default 0,
    add column delivered_qty numeric(19, 4);

-- What a waiting order violates, where rules became stricter while it waited.
alter table order_quarantine add column refusal jsonb;
