-- Target agreements as far as attainment needs them; amount and currency are null where an agreement
-- has no revenue lines, or lines of several currencies.
create table agreed_target (
    id uuid primary key,
    version bigint not null,
    employee_id uuid not null,
    fiscal_year text not null,
    in_force boolean not null,
    amount numeric(19, 4),
    currency text
);
create index agreed_target_by_employee on agreed_target (employee_id, fiscal_year) where in_force;
