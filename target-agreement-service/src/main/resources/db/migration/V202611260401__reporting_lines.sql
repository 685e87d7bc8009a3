-- Who is active when, and who led which unit below which other unit when.
alter table known_person add column active_from date, add column active_to date;
update known_person p set active_from = v.active_from, active_to = v.active_to
from visibility_person v where v.id = p.id;
alter table known_unit add column leaders jsonb, add column parents jsonb;

-- Who reports to whom, from the day of the computation on. Computed anew with every change of the
-- organisation and at each start.
create table reporting_line (
    person_id uuid not null,
    manager_id uuid not null,
    standing text not null check (standing in ('SELLING', 'OTHER', 'FORMER')),
    valid_from date not null,
    valid_to date,
    primary key (person_id, valid_from),
    check (person_id <> manager_id)
);
