-- Models of drafts, for the playground, the test cases and replays. The id is made of what a model learns from (keys, names,
-- descriptions and examples, in their order), so that moving an intent to another tier trains nothing anew.
create table routing.draft_models (
    tenant_id    uuid        not null default shared.current_tenant(),
    id           uuid        not null,
    state        text        not null default 'WAITING' constraint draft_models_state check (state in ('WAITING', 'READY', 'FAILED')),
    document     jsonb       not null,
    model        bytea,
    requested_at timestamptz not null,
    trained_at   timestamptz,
    leased_at    timestamptz,
    attempts     integer     not null default 0,
    error        text        not null default '',
    tests_wanted boolean     not null default false,
    constraint draft_models_key primary key (tenant_id, id),
    constraint draft_models_ready_has_model check (state <> 'READY' or model is not null)
);
call shared.protect('routing.draft_models');
create policy queue_reads on routing.draft_models for select
    using (state = 'WAITING' and (select shared.current_scope()) = 'queue');
create index draft_models_waiting on routing.draft_models (tenant_id) where state = 'WAITING';

-- What a draft must decide before it may be published. The result is that of the last run; it holds only while the draft
-- has the same fingerprint.
create table routing.test_cases (
    tenant_id    uuid        not null default shared.current_tenant(),
    id           uuid        not null,
    name         text        not null default '',
    lines        jsonb       not null,
    language     text        not null default '',
    decision     text        not null,
    intent       text        not null default '',
    rule         text        not null default '',
    changed_by   text        not null,
    changed_at   timestamptz not null,
    deleted_at   timestamptz,
    ran_on       text,
    ran_at       timestamptz,
    got_decision text,
    got_intent   text,
    got_rule     text,
    constraint test_cases_key primary key (tenant_id, id),
    constraint test_cases_ran check ((ran_on is null) = (got_decision is null))
);
call shared.protect('routing.test_cases');
