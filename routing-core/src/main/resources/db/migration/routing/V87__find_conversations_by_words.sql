-- The words of conversations, for people who look for one. Under row-level security only comparisons that leak nothing
-- reach an index: equality and order of text do, full-text search and "like" do not. Hence a row a word.
create table routing.search_words (
    tenant_id        uuid               not null default shared.current_tenant(),
    conversation_id  uuid               not null,
    word             text collate "C"   not null,
    sequence         bigint             not null,
    constraint search_words_key primary key (tenant_id, conversation_id, word)
);
comment on column routing.search_words.sequence is
    'The first message with the word; 0 for one of the contact''s name or keys, or the number of the case.';
create index search_words_by_word on routing.search_words (tenant_id, word, conversation_id) include (sequence);
call shared.protect('routing.search_words');

-- Up to which message the words of a conversation are there.
create table routing.searched_conversations (
    tenant_id        uuid   not null default shared.current_tenant(),
    conversation_id  uuid   not null,
    sequence         bigint not null,
    constraint searched_conversations_key primary key (tenant_id, conversation_id),
    constraint searched_conversations_conversation foreign key (tenant_id, conversation_id)
        references routing.conversations
);
call shared.protect('routing.searched_conversations');

-- How far in the tenant's log its conversations were looked at; from 0 on, so that the past is found too.
create table routing.search_places (
    tenant_id  uuid   not null default shared.current_tenant(),
    place      bigint not null default 0,
    constraint search_places_key primary key (tenant_id)
);
call shared.protect('routing.search_places');
