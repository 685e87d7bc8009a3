-- Whose the opportunities are that were known before credit asked for it.
insert into opportunity_owner (opportunity_id, version, won, person_id)
select id, version, status = 'WON', owner_id from pipeline_deal
on conflict (opportunity_id) do nothing;
