-- Every filter and sorting of a list, and every reason to see a row, has an index.
create index lead_by_sorted_title on lead (title, id);
create index lead_of_partners on lead (created_at, id) where cardinality(partner_ids) > 0;
create index contact_of_nobody on contact (last_name, id) where cardinality(account_ids) = 0 and keeper_id is null;
