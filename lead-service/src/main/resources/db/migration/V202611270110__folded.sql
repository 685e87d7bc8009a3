-- Searches compare folded texts.
drop index account_by_lower_name;
create index account_by_folded_name on account using gin (folded(name) gin_trgm_ops);
drop index contact_by_lower_name;
create index contact_by_folded_name on contact using gin (folded(full_name) gin_trgm_ops);
drop index lead_by_title;
create index lead_by_title on lead using gin (folded(title) gin_trgm_ops);
