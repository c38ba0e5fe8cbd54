-- The draft: what the next version will say. One document per intent, so that two admins who edit two intents do not meet.
create table routing.draft_intents (
    tenant_id   uuid        not null default shared.current_tenant(),
    key         text        not null,
    position    integer     not null,
    document    jsonb       not null,
    constraint draft_intents_key primary key (tenant_id, key)
);
call shared.protect('routing.draft_intents');

-- What was published. The document never changes; the state walks TRAINING -> LIVE -> RETIRED, or TRAINING -> FAILED.
create table routing.policy_versions (
    tenant_id    uuid        not null default shared.current_tenant(),
    id           uuid        not null,
    number       integer     not null,
    state        text        not null default 'TRAINING'
                             constraint policy_versions_state check (state in ('TRAINING', 'LIVE', 'RETIRED', 'FAILED')),
    document     jsonb       not null,
    published_by text        not null,
    published_at timestamptz not null,
    live_at      timestamptz,
    error        text        not null default '',
    model        bytea,
    leased_at    timestamptz,
    attempts     integer     not null default 0,
    constraint policy_versions_key primary key (tenant_id, id),
    constraint policy_versions_number unique (tenant_id, number),
    constraint policy_versions_live_has_model check (state <> 'LIVE' or model is not null)
);
call shared.protect('routing.policy_versions');

-- One version speaks at a time, and one is being trained.
create unique index policy_versions_one_live on routing.policy_versions (tenant_id) where state = 'LIVE';
create unique index policy_versions_one_training on routing.policy_versions (tenant_id) where state = 'TRAINING';

-- The queue of trainings shows only what is being trained, never a tenant's policy in force.
create policy queue_reads on routing.policy_versions for select
    using (state = 'TRAINING' and (select shared.current_scope()) = 'queue');
