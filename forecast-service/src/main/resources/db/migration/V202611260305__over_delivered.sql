-- What ERP orders have booked beyond the amount of a win.
alter table pipeline_deal add column over_delivered numeric(19, 4), add column over_delivered_currency text;
