-- Orders as far as credit needs them, and who is credited with them. The id is the order's; version
-- counts the changes of the credit, order_version is the one of the order that it was made from.
create table order_credit (
    id uuid primary key,
    version bigint not null,
    order_version bigint not null,
    counts boolean not null,
    account_id uuid,
    order_date date not null,
    booking_date date not null,
    currency text not null,
    net_total numeric(19, 4) not null,
    stated_person_id uuid,
    stated_person_system text,
    stated_person_key text,
    stated_territory_id uuid,
    stated_territory_system text,
    stated_territory_key text,
    person_id uuid,
    person_source text check (person_source in ('STATED', 'DERIVED')),
    territory_id uuid,
    territory_source text check (territory_source in ('STATED', 'DERIVED')),
    partner_id uuid,
    person_unresolved boolean not null generated always as
        ((stated_person_id is not null or stated_person_key is not null) and person_id is null) stored,
    territory_unresolved boolean not null generated always as
        ((stated_territory_id is not null or stated_territory_key is not null) and territory_id is null) stored
);
create index order_credit_by_booking_date on order_credit (booking_date, id);
create index order_credit_by_person on order_credit (person_id, booking_date, id) where person_id is not null;
create index order_credit_by_territory on order_credit (territory_id, booking_date, id) where territory_id is not null;
create index order_credit_unresolved on order_credit (booking_date, id) where person_unresolved or territory_unresolved;

-- What counts for people, territories and partners: the order's net total. Append-only. The sum over
-- all entries of an order and a due date is what its current version states for that date; an entry
-- counts on its booking date, which is another one only where the period of the due date was closed.
create table actual_entry (
    id bigint primary key generated always as identity,
    order_id uuid not null,
    order_version bigint not null,
    holder_type text not null check (holder_type in ('PERSON', 'TERRITORY', 'PARTNER')),
    holder_id uuid not null,
    due_date date not null,
    booking_date date not null,
    amount numeric(19, 4) not null,
    currency text not null,
    orders integer not null,
    booked_at timestamptz not null
);
create index actual_entry_by_holder on actual_entry (holder_type, holder_id, booking_date)
    include (amount, currency, orders, order_id);
create index actual_entry_by_order on actual_entry (order_id);

-- What counts for accounts and products: the order's lines. Append-only, by the same rule.
create table actual_line_entry (
    id bigint primary key generated always as identity,
    order_id uuid not null,
    order_version bigint not null,
    line_no integer not null,
    account_id uuid not null,
    product_id uuid not null,
    due_date date not null,
    booking_date date not null,
    amount numeric(19, 4) not null,
    quantity numeric(19, 4) not null,
    currency text not null,
    booked_at timestamptz not null
);
create index actual_line_entry_by_order on actual_line_entry (order_id);
