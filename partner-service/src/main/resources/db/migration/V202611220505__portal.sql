-- Opportunities and leads as opportunity-service and lead-service publish them.
create table known_opportunity (
    id uuid primary key,
    version bigint not null,
    number text,
    name text not null,
    account_id uuid,
    owner_id uuid,
    status text not null,
    stage text,
    amount numeric(19, 4),
    currency text,
    probability_percent integer,
    close_date date,
    deal_registration_id uuid,
    partner_ids uuid[] not null,
    close_reason text,
    closed_on date,
    opened_at timestamptz not null,
    updated_at timestamptz not null
);
create index known_opportunity_by_partner on known_opportunity using gin (partner_ids);
create index known_opportunity_by_account on known_opportunity (account_id);
create index known_opportunity_by_name on known_opportunity (name, id) where cardinality(partner_ids) > 0;
create index known_opportunity_by_status on known_opportunity (status, id) where cardinality(partner_ids) > 0;
create index known_opportunity_by_owner on known_opportunity (owner_id, id) where cardinality(partner_ids) > 0;
create index known_opportunity_by_close_date on known_opportunity (close_date, id) where cardinality(partner_ids) > 0;
create index known_opportunity_by_updated_at on known_opportunity (updated_at, id) where cardinality(partner_ids) > 0;
create index known_opportunity_by_deal on known_opportunity (deal_registration_id) where deal_registration_id is not null;

-- The lead of a partner may lose it again, so all leads are kept.
create table known_lead (
    id uuid primary key,
    version bigint not null,
    number text,
    title text not null,
    status text not null,
    assignment_status text,
    source_class text,
    owner_id uuid,
    account_id uuid,
    contact_id uuid,
    partner_id uuid,
    campaign_id uuid,
    opportunity_id uuid,
    updated_at timestamptz not null
);
create index known_lead_by_partner on known_lead (partner_id, id) where partner_id is not null;
create index known_lead_by_title on known_lead (title, id) where partner_id is not null;
create index known_lead_by_status on known_lead (status, id) where partner_id is not null;
create index known_lead_by_account on known_lead (account_id) where partner_id is not null;
create index known_lead_by_owner on known_lead (owner_id) where partner_id is not null;
create index known_lead_by_updated_at on known_lead (updated_at, id) where partner_id is not null;
