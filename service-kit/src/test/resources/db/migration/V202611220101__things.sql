-- A read model and a reaction for the tests of events.
create table thing (
    id text primary key,
    version bigint not null,
    name text not null
);
create table greeting (
    position bigint generated always as identity primary key,
    thing_id text not null,
    actor text not null
);
