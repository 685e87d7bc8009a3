-- Won deals that the ERP has booked, or has not.
create index opportunity_by_booked on opportunity ((case when status = 'WON' then booked end), close_date);
