-- A contact is seen as its accounts are; one at no account by its keeper. Read once more from the
-- beginning of the topic, which is kept for ever.
delete from known_contact;
alter table known_contact add column account_ids uuid[] not null;
alter table known_contact add column keeper_id uuid;
delete from consumer_position where topic = 'contacts';
