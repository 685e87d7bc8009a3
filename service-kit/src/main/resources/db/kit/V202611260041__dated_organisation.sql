-- Leaders and parents of units and parents of territories have dates: a change for tomorrow holds from
-- midnight without another event. No date means always, or for ever.
create table visibility_unit_leader (
    unit_id uuid not null references visibility_unit on delete cascade,
    person_id uuid not null,
    valid_from date,
    valid_to date
);
create index visibility_unit_leader_by_unit on visibility_unit_leader (unit_id);
create index visibility_unit_leader_by_person on visibility_unit_leader (person_id);
insert into visibility_unit_leader (unit_id, person_id)
select id, leader_id from visibility_unit where leader_id is not null;

create table visibility_unit_parent (
    unit_id uuid not null references visibility_unit on delete cascade,
    parent_id uuid not null,
    valid_from date,
    valid_to date
);
create index visibility_unit_parent_by_unit on visibility_unit_parent (unit_id);
create index visibility_unit_parent_by_parent on visibility_unit_parent (parent_id);
insert into visibility_unit_parent (unit_id, parent_id)
select id, parent_id from visibility_unit where parent_id is not null;

alter table visibility_unit_closure drop constraint visibility_unit_closure_pkey;
alter table visibility_unit_closure add column valid_from date, add column valid_to date;
create index visibility_unit_closure_by_ancestor on visibility_unit_closure (ancestor_id, unit_id);
create index visibility_unit_closure_by_unit on visibility_unit_closure (unit_id);

-- Who is one of a unit or of a unit below it, as member or leader, and when; a person's times in a unit
-- do not overlap.
create table visibility_unit_person (
    unit_id uuid not null,
    person_id uuid not null,
    valid_from date,
    valid_to date
);
create index visibility_unit_person_by_unit on visibility_unit_person (unit_id, person_id);
create index visibility_unit_person_by_person on visibility_unit_person (person_id);
insert into visibility_unit_person (unit_id, person_id, valid_from, valid_to)
select unit_id, person_id, lower(during), upper(during)
from (
    select unit_id, person_id, unnest(range_agg(during)) as during
    from (
        select c.ancestor_id as unit_id, m.person_id, daterange(m.valid_from, m.valid_to) as during
        from visibility_unit_closure c join visibility_member m on m.unit_id = c.unit_id
        union all
        select c.ancestor_id, l.person_id, daterange(null, null)
        from visibility_unit_closure c join visibility_unit_leader l on l.unit_id = c.unit_id) times
    group by unit_id, person_id) merged;

create table visibility_territory_parent (
    territory_id uuid not null references visibility_territory on delete cascade,
    parent_id uuid not null,
    valid_from date,
    valid_to date
);
create index visibility_territory_parent_by_territory on visibility_territory_parent (territory_id);
create index visibility_territory_parent_by_parent on visibility_territory_parent (parent_id);
insert into visibility_territory_parent (territory_id, parent_id)
select id, parent_id from visibility_territory where parent_id is not null;

-- Every territory with each that lies below it and itself, and when.
create table visibility_territory_closure (
    ancestor_id uuid not null,
    territory_id uuid not null,
    valid_from date,
    valid_to date
);
create index visibility_territory_closure_by_ancestor on visibility_territory_closure (ancestor_id, territory_id);
insert into visibility_territory_closure (ancestor_id, territory_id)
with recursive below(ancestor_id, territory_id) as (
    select id, id from visibility_territory
    union
    select b.ancestor_id, t.id from below b join visibility_territory t on t.parent_id = b.territory_id)
select ancestor_id, territory_id from below;
