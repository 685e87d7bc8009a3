-- What a reference must be: there, active, and visible to the caller. The topics are read once more
-- from their beginning, so that the records known so far get what was not kept of them.
alter table known_account add column status text not null default 'ACTIVE';
alter table known_account add column owner_id uuid;
alter table known_product add column active boolean not null default true;

create table known_contact (
    id uuid primary key,
    version bigint not null,
    account_ids uuid[] not null,
    owner_id uuid,
    keeper_id uuid generated always as (case when cardinality(account_ids) = 0 then owner_id end) stored
);

delete from known_account;
delete from known_product;
delete from consumer_position where topic in ('accounts', 'products');

-- Who had a hand in what a registration says; nobody of them decides it.
alter table deal_registration add column authors jsonb not null default '{"ids": []}';
update deal_registration set authors = jsonb_build_object('ids', jsonb_build_array(created_by)) where created_by is not null;
alter table deal_registration alter column authors drop default;
