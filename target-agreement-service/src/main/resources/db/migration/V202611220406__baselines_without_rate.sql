-- Whether figures of the baseline are missing because orders in another currency belong to them.
alter table target_line add column no_rate boolean not null default false;
