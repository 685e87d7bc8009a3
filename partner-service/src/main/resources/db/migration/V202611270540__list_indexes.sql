-- The filter on the day of expiry finds deals of every status.
create index deal_registration_by_expiry on deal_registration (expires_on, id) where expires_on is not null;
