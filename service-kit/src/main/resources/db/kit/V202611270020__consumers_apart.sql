-- How far each consumer of a service has come; consumer_position, one for all of them, is only read where a topic is new here.
create table consumer_offset (
    consumer text not null,
    topic text not null,
    partition integer not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

-- An event is remembered for each consumer that reacts to it; what is remembered under no name holds for all.
alter table inbox add column consumer text not null default '';
alter table inbox drop constraint inbox_pkey;
alter table inbox add primary key (event_id, consumer);
