-- Drafts of the assistant beside what agents sent. In mode SHADOW nobody is shown the text; in mode ASSIST the same
-- draft stands in routing.drafts, where the agent finds it.
create table routing.comparisons (
    tenant_id         uuid        not null default shared.current_tenant(),
    id                uuid        not null,
    conversation_id   uuid        not null,
    message_sequence  bigint      not null,
    mode              text        not null constraint comparisons_mode check (mode in ('SHADOW', 'ASSIST')),
    intent            text        not null,
    policy_number     integer     not null,
    would             text        not null,
    draft             text        not null,
    composed_at       timestamptz not null,
    verdict           text        not null default 'WAITING' constraint comparisons_verdict
                                  check (verdict in ('WAITING', 'SAME', 'EDITED', 'REWRITTEN', 'MISSED_ESCALATION', 'NONE')),
    sent_sequence     bigint,
    agent_id          uuid,
    compared_at       timestamptz,
    constraint comparisons_key primary key (tenant_id, id),
    constraint comparisons_conversation foreign key (tenant_id, conversation_id) references routing.conversations
);
create index comparisons_waiting on routing.comparisons (tenant_id, conversation_id) where verdict = 'WAITING';
create index comparisons_newest on routing.comparisons (tenant_id, composed_at desc, id desc);
create index comparisons_of_intent on routing.comparisons (tenant_id, intent, composed_at desc, id desc);
call shared.protect('routing.comparisons');
