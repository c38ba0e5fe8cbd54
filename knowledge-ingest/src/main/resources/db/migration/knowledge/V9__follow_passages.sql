-- Where a passage was used, and what became of it: rated by the contact, edited by the agent.
create table knowledge.passage_uses (
    tenant_id        uuid        not null default shared.current_tenant(),
    passage_id       uuid        not null,
    -- The message that said it, or the draft.
    message_id       uuid        not null,
    conversation_id  uuid        not null,
    kind             text        not null constraint passage_uses_kind check (kind in ('SAID', 'DRAFTED')),
    used_at          timestamptz not null,
    stars            integer,
    -- Of a draft that an agent sent something instead of: SAME, EDITED, REWRITTEN; empty until then.
    verdict          text        not null default '',
    constraint passage_uses_key primary key (tenant_id, message_id, passage_id)
);
create index passage_uses_of_passage on knowledge.passage_uses (tenant_id, passage_id, used_at desc);
create index passage_uses_of_conversation on knowledge.passage_uses (tenant_id, conversation_id);
call shared.protect('knowledge.passage_uses');
