-- Read models compare versions; what is there already is older than any event.
alter table known_product add column version bigint not null default -1;
alter table known_product alter column version drop default;
