-- Searching text in lists.
create extension if not exists pg_trgm;

-- External keys of this service's records.
create table external_ref (
    collection text not null,
    system text not null,
    key text not null,
    record_id uuid not null,
    primary key (collection, system, key)
);
create index external_ref_by_record on external_ref (collection, record_id);

-- Answers kept under an Idempotency-Key for 24 hours.
create table idempotency_key (
    caller text not null,
    key text not null,
    request_hash bytea not null,
    status integer not null,
    headers text not null,
    body text,
    created_at timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

-- Who changed what, when, from what to what. Append-only.
create table audit_entry (
    position bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    collection text not null,
    record_id text not null,
    version bigint not null,
    before jsonb,
    after jsonb,
    reason text,
    traceparent text
);
create index audit_entry_by_record on audit_entry (collection, record_id, position);
create index audit_entry_by_actor on audit_entry (actor, position);

-- Read models of the visibility policy.
create table visibility_person (
    id uuid primary key,
    version bigint not null,
    user_name text,
    name text not null,
    active_from date,
    active_to date
);
create index visibility_person_by_user_name on visibility_person (user_name);

create table visibility_unit (
    id uuid primary key,
    version bigint not null,
    parent_id uuid,
    leader_id uuid
);

create table visibility_member (
    unit_id uuid not null,
    person_id uuid not null,
    valid_from date not null,
    valid_to date
);
create index visibility_member_by_unit on visibility_member (unit_id);
create index visibility_member_by_person on visibility_member (person_id);

-- Every unit with each of its descendants and itself.
create table visibility_unit_closure (
    ancestor_id uuid not null,
    unit_id uuid not null,
    primary key (ancestor_id, unit_id)
);

-- Which person sees the records of which other person, and since and until when: leaders see the
-- members and leaders of their units and of all units below.
create table visibility_sight (
    viewer_id uuid not null,
    person_id uuid not null,
    valid_from date not null,
    valid_to date,
    primary key (viewer_id, person_id, valid_from)
);

create table visibility_territory (
    id uuid primary key,
    version bigint not null,
    parent_id uuid
);

create table visibility_territory_member (
    territory_id uuid not null,
    person_id uuid not null,
    valid_from date not null,
    valid_to date
);
create index visibility_territory_member_by_person on visibility_territory_member (person_id);
create index visibility_territory_member_by_territory on visibility_territory_member (territory_id);

create table visibility_partner (
    id uuid primary key,
    version bigint not null,
    account_id uuid,
    channel_manager_id uuid
);

create table visibility_partner_user (
    partner_id uuid not null,
    person_id uuid not null
);
create index visibility_partner_user_by_person on visibility_partner_user (person_id);
create index visibility_partner_user_by_partner on visibility_partner_user (partner_id);
