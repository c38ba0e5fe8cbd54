-- What customers asked and the knowledge did not answer well; many of them make a gap. Written in routing's turn, put
-- into gaps afterwards.
create table knowledge.gaps (
    tenant_id    uuid        not null default shared.current_tenant(),
    id           uuid        not null,
    intent       text        not null,
    language     text        not null,
    question     text        not null,
    state        text        not null default 'OPEN' constraint gaps_state check (state in ('OPEN', 'ACCEPTED', 'DISMISSED')),
    opened_at    timestamptz not null,
    decided_at   timestamptz,
    decided_by   text        not null default '',
    -- What came of it.
    source_id    uuid,
    reply_id     uuid,
    constraint gaps_key primary key (tenant_id, id)
);
create index gaps_by_state on knowledge.gaps (tenant_id, state, decided_at desc);
call shared.protect('knowledge.gaps');

create table knowledge.missed_questions (
    tenant_id         uuid        not null default shared.current_tenant(),
    id                uuid        not null,
    kind              text        not null constraint missed_questions_kind check (kind in ('NO_ANSWER', 'REWRITTEN', 'BAD_RATING')),
    conversation_id   uuid        not null,
    message_sequence  bigint      not null,
    intent            text        not null,
    language          text        not null,
    question          text        not null,
    -- What an agent answered; empty until one did.
    answer            text        not null default '',
    asked_at          timestamptz not null,
    gap_id            uuid,
    constraint missed_questions_key primary key (tenant_id, id),
    constraint missed_questions_once unique (tenant_id, conversation_id, message_sequence, kind),
    constraint missed_questions_gap foreign key (tenant_id, gap_id) references knowledge.gaps (tenant_id, id)
        on delete set null (gap_id)
);
create index missed_questions_of_gap on knowledge.missed_questions (tenant_id, gap_id, asked_at desc);
create index missed_questions_unanswered on knowledge.missed_questions (tenant_id, conversation_id) where answer = '';
call shared.protect('knowledge.missed_questions');

-- Which of them are in no gap yet: read across tenants, so that it holds ids and nothing else.
create table knowledge.gap_arrivals (
    tenant_id  uuid not null default shared.current_tenant(),
    missed_id  uuid not null,
    constraint gap_arrivals_key primary key (tenant_id, missed_id)
);
call shared.protect('knowledge.gap_arrivals', 'queue');
