-- What was seen in a contact's message while a person has the conversation: nothing is decided then, nothing is missed either.
alter table routing.messages add column signals jsonb not null default '[]';
