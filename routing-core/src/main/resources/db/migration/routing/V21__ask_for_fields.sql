-- Names of required fields that the contact was asked for and has not said; told: that something was no value of them.
alter table routing.conversations add column wanted text[] not null default '{}';
alter table routing.conversations add column wanted_told boolean not null default false;
create index decisions_newest on routing.decisions (tenant_id, decided_at desc, conversation_id desc, message_sequence desc);
