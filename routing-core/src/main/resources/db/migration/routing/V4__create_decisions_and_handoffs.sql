-- Why each contact message went where it went: enough to decide it again.
create table routing.decisions (
    tenant_id         uuid             not null default shared.current_tenant(),
    conversation_id   uuid             not null,
    message_sequence  bigint           not null,
    kind              text             not null constraint decisions_kind check (kind in ('CONTAIN', 'ASSIST', 'ESCALATE')),
    intent            text             not null default '',
    tier              text             constraint decisions_tier check (tier in ('A', 'B', 'C')),
    probability       double precision not null default 0,
    reasons           jsonb            not null,
    facts             jsonb            not null,
    policy_id         uuid,
    policy_number     integer          not null default 0,
    decided_at        timestamptz      not null,
    constraint decisions_key primary key (tenant_id, conversation_id, message_sequence),
    constraint decisions_conversation foreign key (tenant_id, conversation_id) references routing.conversations
);
call shared.protect('routing.decisions');

create table routing.handoffs (
    tenant_id        uuid        not null default shared.current_tenant(),
    id               uuid        not null,
    conversation_id  uuid        not null,
    reason           text        not null,
    package          jsonb       not null,
    offered_at       timestamptz not null,
    promised_at      timestamptz,
    accepted_at      timestamptz,
    accepted_by      uuid,
    completed_at     timestamptz,
    constraint handoffs_key primary key (tenant_id, id),
    constraint handoffs_conversation foreign key (tenant_id, conversation_id) references routing.conversations
);
create unique index handoffs_one_running on routing.handoffs (tenant_id, conversation_id) where completed_at is null;
create index handoffs_of_conversation on routing.handoffs (tenant_id, conversation_id, offered_at desc);
create index handoffs_accepted on routing.handoffs (tenant_id, accepted_at desc) where accepted_at is not null;
call shared.protect('routing.handoffs');

create table routing.drafts (
    tenant_id        uuid        not null default shared.current_tenant(),
    id               uuid        not null,
    conversation_id  uuid        not null,
    text             text        not null,
    citations        jsonb       not null default '[]',
    state            text        not null default 'OPEN' constraint drafts_state check (state in ('OPEN', 'SENT', 'DISCARDED')),
    created_at       timestamptz not null,
    constraint drafts_key primary key (tenant_id, id),
    constraint drafts_conversation foreign key (tenant_id, conversation_id) references routing.conversations
);
create index drafts_of_conversation on routing.drafts (tenant_id, conversation_id, created_at desc) where state = 'OPEN';
call shared.protect('routing.drafts');
