-- The agreed lines on their way into the ERP, in the order in which they came into force.
create table target_export (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    version bigint not null,
    line_id uuid not null,
    version_no integer not null,
    agreement_id uuid not null,
    agreement_number text not null,
    employee_id uuid not null,
    fiscal_year text not null,
    year_from date not null,
    year_to date not null,
    account_id uuid,
    product_group_id uuid,
    product_id uuid,
    measure text not null,
    amount numeric(19, 4) not null,
    currency text not null,
    state text not null check (state in ('PENDING', 'SENT', 'ACKNOWLEDGED', 'REJECTED')),
    sent_at timestamptz,
    answered_at timestamptz,
    erp_key text,
    error text,
    unique (line_id, version_no)
);
create index target_export_by_state on target_export (state, position);
create index target_export_by_agreement on target_export (agreement_id);
