-- A passage that a person took out of the answers although its document stays.
alter table knowledge.passages add column retired_at timestamptz;

-- Up to which change the passages of a tenant have been compared with each other.
alter table knowledge.index_versions add column reviewed_version bigint not null default 0;

-- Pairs of sentences about the same subject with different figures; found anew after every change.
create table knowledge.contradictions (
    tenant_id       uuid not null default shared.current_tenant(),
    first_passage   uuid not null,
    second_passage  uuid not null,
    first_sentence  text not null,
    second_sentence text not null,
    constraint contradictions_key primary key (tenant_id, first_passage, second_passage),
    constraint contradictions_first foreign key (tenant_id, first_passage)
        references knowledge.passages (tenant_id, id) on delete cascade,
    constraint contradictions_second foreign key (tenant_id, second_passage)
        references knowledge.passages (tenant_id, id) on delete cascade
);
call shared.protect('knowledge.contradictions');

-- What people decided about what was listed for them; its subject names the pair, or the source and its end.
create table knowledge.review_decisions (
    tenant_id  uuid        not null default shared.current_tenant(),
    subject    text        not null,
    decision   text        not null constraint review_decisions_decision check (decision in ('KEEP', 'RETIRE')),
    decided_at timestamptz not null,
    decided_by text        not null,
    constraint review_decisions_key primary key (tenant_id, subject)
);
call shared.protect('knowledge.review_decisions');
