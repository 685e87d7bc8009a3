create table order_import (
    id uuid primary key,
    source_system text,
    status text not null check (status in ('RUNNING', 'COMPLETED', 'INTERRUPTED', 'FAILED')),
    message text,
    bytes_announced bigint,
    bytes_read bigint not null,
    created bigint not null,
    replaced bigint not null,
    unchanged bigint not null,
    stale bigint not null,
    quarantined bigint not null,
    refused bigint not null,
    started_at timestamptz not null,
    started_by text not null,
    heard_at timestamptz not null,
    finished_at timestamptz,
    idempotency_key text,
    request_hash bytea,
    unique (started_by, idempotency_key)
);
create index order_import_by_start on order_import (started_at, id);
create index order_import_running on order_import (heard_at) where status = 'RUNNING';

-- Lines that did not become the current order: refused, older than what is there, or in quarantine.
create table order_import_error (
    id uuid primary key,
    import_id uuid not null references order_import,
    line bigint not null,
    outcome text not null check (outcome in ('REFUSED', 'STALE', 'QUARANTINED')),
    external_order_no text,
    problem text not null,
    message text not null,
    errors jsonb not null
);
create index order_import_error_by_import on order_import_error (import_id, line, id);
