-- One fact per conversation, made of routing's events alone, and daily counters made of the facts.

create table metrics.facts (
    tenant_id              uuid        not null default shared.current_tenant(),
    conversation_id        uuid        not null,
    opened_at              timestamptz not null,
    day                    date        not null,
    case_type              text        not null,
    handler                text        not null,
    tier                   text        not null,
    complexity             text        not null,
    inbox                  text        not null,
    language               text        not null,
    intent                 text        not null,
    policy                 integer     not null,
    turns                  integer     not null,
    met_assistant          boolean     not null,
    escalated              boolean     not null,
    accepted               boolean     not null,
    closed                 boolean     not null,
    outcome                text        not null,
    stars                  integer     not null,
    recontacted            boolean     not null,
    reopened               boolean     not null,
    first_response_seconds integer     not null,
    handoff_wait_seconds   integer     not null,
    constraint facts_key primary key (tenant_id, conversation_id)
);
comment on column metrics.facts.day is 'Day of opening in the tenant''s own zone.';
comment on column metrics.facts.stars is '0 while there is no rating: silence is unknown.';
comment on column metrics.facts.first_response_seconds is '-1 while nobody answered.';
create index facts_by_segment on metrics.facts (tenant_id, day, case_type, handler);
call shared.protect('metrics.facts');

-- Who came back on the same intent: late truth about the conversation before.
create table metrics.recontacts (
    tenant_id       uuid not null default shared.current_tenant(),
    conversation_id uuid not null,
    by_conversation uuid not null,
    constraint recontacts_key primary key (tenant_id, conversation_id, by_conversation)
);
call shared.protect('metrics.recontacts');

create table metrics.daily_rollups (
    tenant_id              uuid    not null default shared.current_tenant(),
    day                    date    not null,
    case_type              text    not null,
    handler                text    not null,
    tier                   text    not null,
    complexity             text    not null,
    inbox                  text    not null,
    language               text    not null,
    conversations          bigint  not null,
    met_assistant          bigint  not null,
    escalated              bigint  not null,
    contained              bigint  not null,
    verified_contained     bigint  not null,
    accepted               bigint  not null,
    closed                 bigint  not null,
    resolved               bigint  not null,
    outcome_known          bigint  not null,
    rated                  bigint  not null,
    rated_good             bigint  not null,
    recontacted            bigint  not null,
    reopened               bigint  not null,
    turns                  bigint  not null,
    answered               bigint  not null,
    first_response_seconds bigint  not null,
    handoff_wait_seconds   bigint  not null,
    constraint daily_rollups_key primary key (tenant_id, day, case_type, handler, tier, complexity, inbox, language)
);
call shared.protect('metrics.daily_rollups');
