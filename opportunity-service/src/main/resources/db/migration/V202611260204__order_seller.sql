-- The sales person whom an order states, where known: it is theirs before it is credited.
alter table sales_order add column seller_id uuid;

update sales_order o set seller_id = r.record_id
from known_ref r
where r.collection = 'people' and r.system = o.stated #>> '{salesPerson,system}'
  and r.key = o.stated #>> '{salesPerson,key}';
