-- One row per ERP order with its net amounts by product group; the two arrays go together.
create table sold_order (
    id uuid primary key,
    version bigint not null,
    account_id uuid,
    booked_on date,
    currency text,
    group_ids uuid[] not null,
    amounts numeric[] not null
);
create index sold_order_by_day on sold_order (booked_on);

-- Which people have the credit of an order, and how much of it; the two arrays go together.
create table sold_credit (
    order_id uuid primary key,
    version bigint not null,
    person_ids uuid[] not null,
    ratios numeric[] not null
);
