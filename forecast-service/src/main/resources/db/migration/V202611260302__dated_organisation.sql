-- Leaders and parents over time, as rows beside the details; no date means always, or for ever. What
-- was known until now held always.
create table org_unit_leader (
    unit_id uuid not null references org_unit,
    person_id uuid not null references person,
    valid_from date,
    valid_to date,
    check (valid_to > valid_from)
);
create index org_unit_leader_by_unit on org_unit_leader (unit_id);
create index org_unit_leader_by_person on org_unit_leader (person_id);
insert into org_unit_leader (unit_id, person_id) select id, leader_id from org_unit where leader_id is not null;

create table org_unit_parent (
    unit_id uuid not null references org_unit,
    parent_id uuid not null references org_unit,
    valid_from date,
    valid_to date,
    check (valid_to > valid_from),
    check (unit_id <> parent_id)
);
create index org_unit_parent_by_unit on org_unit_parent (unit_id);
create index org_unit_parent_by_parent on org_unit_parent (parent_id);
insert into org_unit_parent (unit_id, parent_id) select id, parent_id from org_unit where parent_id is not null;

create table territory_parent (
    territory_id uuid not null references territory,
    parent_id uuid not null references territory,
    valid_from date,
    valid_to date,
    check (valid_to > valid_from),
    check (territory_id <> parent_id)
);
create index territory_parent_by_territory on territory_parent (territory_id);
create index territory_parent_by_parent on territory_parent (parent_id);
insert into territory_parent (territory_id, parent_id) select id, parent_id from territory where parent_id is not null;
