-- Searches compare folded texts.
drop index person_by_lower_name;
create index person_by_folded_name on person using gin (folded(name) gin_trgm_ops);
drop index org_unit_by_lower_name;
create index org_unit_by_folded_name on org_unit using gin (folded(name) gin_trgm_ops);
drop index territory_by_lower_name;
create index territory_by_folded_name on territory using gin (folded(name) gin_trgm_ops);
