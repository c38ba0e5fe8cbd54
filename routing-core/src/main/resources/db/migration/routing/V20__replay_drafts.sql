-- A draft run over past conversations or over labelled examples. The row is the queue's entry too: the draft as it was when
-- somebody asked stands in it, so that a draft that is edited meanwhile changes nothing half-way.
create table routing.replays (
    tenant_id        uuid        not null default shared.current_tenant(),
    id               uuid        not null,
    state            text        not null default 'WAITING'
                                 constraint replays_state check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    origin           text        not null constraint replays_origin check (origin in ('PAST', 'FILE')),
    file_name        text        not null default '',
    since_at         timestamptz,
    until_at         timestamptz,
    inbox_id         uuid,
    intent           text        not null default '',
    lesson           uuid        not null,
    fingerprint      text        not null,
    document         jsonb       not null,
    autonomy         jsonb       not null,
    charter_complete boolean     not null,
    ranges           jsonb       not null,
    policy_number    integer     not null,
    total            integer     not null,
    done             integer     not null default 0,
    reached          uuid        not null default '00000000-0000-0000-0000-000000000000',
    tally            jsonb       not null default '{}',
    requested_by     text        not null,
    requested_at     timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    leased_at        timestamptz,
    attempts         integer     not null default 0,
    error            text        not null default '',
    constraint replays_key primary key (tenant_id, id)
);
call shared.protect('routing.replays');
create policy queue_reads on routing.replays for select
    using (state in ('WAITING', 'RUNNING') and (select shared.current_scope()) = 'queue');
create unique index replays_one_running on routing.replays (tenant_id) where state in ('WAITING', 'RUNNING');
create index replays_newest on routing.replays (tenant_id, requested_at desc);

-- The rows of a file, until they are replayed.
create table routing.replay_examples (
    tenant_id uuid    not null default shared.current_tenant(),
    replay_id uuid    not null,
    position  integer not null,
    text      text    not null,
    intent    text    not null,
    tier      text    not null,
    constraint replay_examples_key primary key (tenant_id, replay_id, position),
    constraint replay_examples_replay foreign key (tenant_id, replay_id) references routing.replays on delete cascade
);
call shared.protect('routing.replay_examples');

-- What is worth a person's look: decisions that change, leaks, examples that are taken for something else. The words of
-- customers stay in their conversation; only what came in a file stands here.
create table routing.replay_findings (
    tenant_id       uuid             not null default shared.current_tenant(),
    replay_id       uuid             not null,
    position        integer          not null,
    conversation_id uuid,
    message_sequence bigint,
    text            text             not null default '',
    changed         boolean          not null,
    leak            boolean          not null,
    wrong           boolean          not null,
    before_kind     text,
    before_intent   text             not null default '',
    before_rule     text             not null default '',
    before_policy   integer          not null default 0,
    kind            text             not null,
    intent          text             not null,
    tier            text,
    probability     double precision not null,
    reasons         jsonb            not null,
    labelled_intent text             not null default '',
    labelled_tier   text,
    constraint replay_findings_key primary key (tenant_id, replay_id, position),
    constraint replay_findings_replay foreign key (tenant_id, replay_id) references routing.replays on delete cascade
);
call shared.protect('routing.replay_findings');
