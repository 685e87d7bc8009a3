-- Every change of an aggregate, once and for all readers: the relay to Kafka, the audit. Rows are only added. Their positions grow
-- along the versions of a key; a position is missing where its transaction was rolled back or has not ended yet.
create sequence journal_position;
create table journal (
    position bigint not null,
    written_at timestamptz not null default clock_timestamp(),
    event_id uuid not null,
    topic text not null,
    key text not null,
    type text not null,
    version bigint not null,
    time timestamptz not null,
    actor text not null,
    subject text,
    traceparent text,
    reason text,
    published boolean not null,
    repeated boolean not null default false,
    payload json,
    audited json
) partition by range (written_at);
comment on column journal.payload is 'the full state after the change, as it is published; null where the record is gone for good';
comment on column journal.repeated is 'whether it is no change but the newest state of its key once more';
comment on column journal.audited is 'what the audit keeps instead of it';
create index journal_by_position on journal (position);
create index journal_by_record on journal (key, version);
create index journal_by_actor on journal (actor, position);

-- Attaching locks out nobody who reads or writes, as "partition of" would. A row of up to a page stays in one piece.
create function make_journal_partition(month date) returns void language plpgsql as $$
declare
    name text := 'journal_' || to_char(month, 'YYYYMM');
begin
    if to_regclass(name) is null then
        execute format('create table %I (like journal including defaults) with (toast_tuple_target = 8160)', name);
        execute format('alter table journal attach partition %I for values from (%L) to (%L)', name,
            month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    end if;
end $$;

select make_journal_partition(cast(m as date))
from generate_series(
    date_trunc('month', coalesce((select min(at) from audit_entry), now()) at time zone 'UTC'),
    (now() + interval '3 months') at time zone 'UTC', interval '1 month') m;

-- What was published before; then what waits for it, in its order.
insert into journal (position, written_at, event_id, topic, key, type, version, time, actor, subject, traceparent, reason, published, payload)
select nextval('journal_position'), a.* from (
    select a.at, uuidv7(), a.collection, a.record_id, a.action, a.version, a.at as time, a.actor, a.subject, a.traceparent, a.reason,
        true, cast(a.after as json)
    from audit_entry a
    where not exists (select from outbox o where o.topic = a.collection and o.key = a.record_id and o.aggregate_version = a.version)
    order by a.position) a;

alter table outbox_relay rename to journal_relay;
alter table journal_relay add column position bigint;
update journal_relay set position = (select coalesce(max(position), 0) from journal);
alter table journal_relay alter column position set not null;

insert into journal (position, written_at, event_id, topic, key, type, version, time, actor, subject, traceparent, reason, published, payload)
select nextval('journal_position'), o.* from (
    select now(), o.event_id, o.topic, o.key, o.type, o.aggregate_version, o.time, o.actor, a.subject, o.traceparent, a.reason, true,
        cast(convert_from(o.payload, 'UTF8') as json)
    from outbox o
    left join audit_entry a on a.collection = o.topic and a.record_id = o.key and a.version = o.aggregate_version
    order by o.position) o;

drop table outbox;
drop table audit_entry;

-- The journal as the audit shows it.
create view audit_entry as
select event_id as id, position, written_at, topic, key, type, version, actor, subject, traceparent, reason, coalesce(audited, payload) as state
from journal where not repeated;
