-- Orders are imported as NDJSON or as CSV.
alter table order_import add column format text not null default 'ndjson' check (format in ('ndjson', 'csv'));
