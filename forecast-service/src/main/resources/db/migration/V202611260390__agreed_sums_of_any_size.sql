-- What was agreed on several lines can have more digits than one line.
alter table agreed_target alter column amount type numeric(38, 4);
