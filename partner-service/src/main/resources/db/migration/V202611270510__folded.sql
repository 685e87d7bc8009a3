-- Searches compare folded texts.
drop index deal_registration_by_lower_name;
create index deal_registration_by_folded_name on deal_registration using gin (folded(name) gin_trgm_ops);
drop index partner_by_lower_name;
create index partner_by_folded_name on partner using gin (folded(name) gin_trgm_ops);
drop index partner_program_by_lower_name;
create index partner_program_by_folded_name on partner_program using gin (folded(name) gin_trgm_ops);
