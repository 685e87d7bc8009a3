-- The sum of orders can have more digits than one amount may have.
alter table target_line
    alter column actual_py type numeric(38, 4),
    alter column actual_ppy type numeric(38, 4),
    alter column ytd type numeric(38, 4);
