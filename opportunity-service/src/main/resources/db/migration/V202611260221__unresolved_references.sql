-- The sales method that a converted lead named and that is not known; the deal follows the standard
-- one until somebody chooses.
alter table opportunity add column asked_sales_method_id uuid;
create index opportunity_by_asked_method on opportunity (asked_sales_method_id)
    where asked_sales_method_id is not null;
