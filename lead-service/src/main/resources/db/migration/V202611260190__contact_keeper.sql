-- Who sees a contact that is at no account: its owner, else whoever registered it.
alter table contact add column keeper_id uuid generated always as (
    case when cardinality(contact_account_ids(details)) = 0
        then coalesce((details ->> 'ownerId')::uuid, created_by) end) stored;
create index contact_by_keeper on contact (keeper_id, last_name, id) where keeper_id is not null;
