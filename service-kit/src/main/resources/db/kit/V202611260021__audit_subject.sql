-- Several callers may share a client; their tokens' subjects tell them apart.
alter table audit_entry add column subject text;
comment on column idempotency_key.caller is 'subject of the caller''s token';
