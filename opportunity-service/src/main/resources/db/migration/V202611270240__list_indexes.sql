-- Every filter and sorting of a list, and every reason to see a row, has an index.
drop index opportunity_by_amount;
create index opportunity_by_amount on opportunity (coalesce(amount, 0), id);
create index opportunity_by_forecast_category on opportunity (forecast_category, close_date);
create index opportunity_by_sales_method on opportunity (sales_method_id, close_date);
create index opportunity_in_forecast on opportunity ((cast(details ->> 'includeInForecast' as boolean)), close_date);
create index opportunity_of_partners on opportunity (close_date, id) where cardinality(partner_ids) > 0;

create index sales_order_by_net_total on sales_order (net_total, id);
-- a filter on one of the three skips through the others, which have few values
create index sales_order_by_kind on sales_order (origin, status, type, order_date, id);
create index sales_order_by_partner on sales_order (partner_id, order_date, id) where partner_id is not null;
create index sales_order_by_seller on sales_order (seller_id, order_date, id) where seller_id is not null;
create index order_credit_by_first_person on order_credit ((person_ids[1]));

create index product_by_active on product (active, name, id);
create index order_quarantine_by_import on order_quarantine (import_id) where import_id is not null;
create index order_quarantine_by_reason on order_quarantine (reason, quarantined_at, id);
