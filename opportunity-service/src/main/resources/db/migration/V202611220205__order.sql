create sequence order_number increment by 50 start with 1001;

create table sales_order (
    id uuid primary key,
    version bigint not null,
    number text not null,
    origin text not null check (origin in ('OPPORTUNITY', 'ERP')),
    source_system text,
    external_order_no text,
    source_version bigint,
    fingerprint text,
    status text not null check (status in ('OPEN', 'PARTIAL', 'FULFILLED', 'CANCELLED')),
    type text not null check (type in ('ORDER', 'RETURN', 'CREDIT')),
    account_id uuid not null,
    opportunity_id uuid,
    fulfils_order_id uuid,
    partner_id uuid,
    channel text not null check (channel in ('DIRECT', 'INDIRECT')),
    order_date date not null,
    booking_date date not null,
    currency text not null,
    net_total numeric(19, 4) not null,
    tax_total numeric(19, 4),
    freight_total numeric(19, 4),
    rounding_difference numeric(19, 4) not null,
    stated jsonb not null,
    import_id uuid,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    unique (source_system, external_order_no),
    check (origin <> 'ERP' or (source_system is not null and external_order_no is not null
        and source_version is not null and fingerprint is not null)),
    check (origin <> 'OPPORTUNITY' or opportunity_id is not null)
);
create index sales_order_by_account on sales_order (account_id, order_date);
create index sales_order_by_order_date on sales_order (order_date, id);
create index sales_order_by_booking_date on sales_order (booking_date, id);
create index sales_order_by_updated_at on sales_order (updated_at, id);
create index sales_order_by_opportunity on sales_order (opportunity_id) where opportunity_id is not null;
create index sales_order_by_fulfilled on sales_order (fulfils_order_id) where fulfils_order_id is not null;
-- a won opportunity has exactly one order
create unique index sales_order_of_opportunity on sales_order (opportunity_id)
    where origin = 'OPPORTUNITY' and status <> 'CANCELLED';

-- Written with its order in one transaction, by the hundred thousand: a foreign key would only cost.
create table sales_order_line (
    order_id uuid not null,
    line_no integer not null,
    product_id uuid not null,
    product_group_id uuid,
    qty numeric(19, 4) not null,
    unit_price numeric(19, 4) not null,
    discount_percent numeric(7, 4) not null,
    net_amount numeric(19, 4) not null,
    primary key (order_id, line_no)
);

-- ERP orders that name an account or a product that we do not know yet. The id becomes the order's.
create table order_quarantine (
    id uuid primary key,
    source_system text not null,
    external_order_no text not null,
    source_version bigint not null,
    raw jsonb not null,
    reason text not null check (reason in ('unknown-account', 'unknown-product')),
    missing jsonb not null,
    import_id uuid,
    quarantined_at timestamptz not null,
    unique (source_system, external_order_no)
);
create index order_quarantine_by_time on order_quarantine (quarantined_at, id);

create table order_quarantine_missing (
    order_id uuid not null references order_quarantine on delete cascade,
    collection text not null check (collection in ('accounts', 'products')),
    system text not null,
    key text not null,
    primary key (order_id, collection, system, key)
);
create index order_quarantine_missing_by_key on order_quarantine_missing (collection, system, key);

-- What people said a key of an ERP stands for. A reference by id has the system ''.
create table reference_mapping (
    collection text not null check (collection in ('accounts', 'products')),
    system text not null,
    key text not null,
    record_id uuid not null,
    mapped_at timestamptz not null,
    mapped_by text not null,
    primary key (collection, system, key)
);

-- Who is credited for an order, from the topic credits.
create table order_credit (
    order_id uuid primary key,
    version bigint not null,
    person_ids uuid[] not null,
    territory_ids uuid[] not null,
    partner_ids uuid[] not null
);
create index order_credit_by_person on order_credit using gin (person_ids);
create index order_credit_by_territory on order_credit using gin (territory_ids);
