-- Searches compare folded texts.
drop index opportunity_by_lower_name;
create index opportunity_by_folded_name on opportunity using gin (folded(name) gin_trgm_ops);
drop index product_by_text;
create index product_by_text on product using gin (folded(code || ' ' || name) gin_trgm_ops);
