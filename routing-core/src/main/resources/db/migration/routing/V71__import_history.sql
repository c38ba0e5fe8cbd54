-- Conversations that were led elsewhere, by the id that they had there: each is imported once.
create table routing.imported_conversations (
    tenant_id       uuid        not null default shared.current_tenant(),
    external_id     text        not null,
    conversation_id uuid        not null,
    imported_at     timestamptz not null,
    imported_by     text        not null,
    constraint imported_conversations_key primary key (tenant_id, external_id)
);
create index imported_conversations_of on routing.imported_conversations (tenant_id, conversation_id);
call shared.protect('routing.imported_conversations');
