-- What the draft said after each change, so that any of them can be gone back to.
create table routing.draft_changes (
    tenant_id   uuid        not null default shared.current_tenant(),
    number      integer     not null,
    kind        text        not null,
    subject     text        not null default '',
    detail      text        not null default '',
    changed_by  text        not null,
    changed_at  timestamptz not null,
    document    jsonb       not null,
    constraint draft_changes_key primary key (tenant_id, number)
);
call shared.protect('routing.draft_changes');

create table routing.draft_thresholds (
    tenant_id   uuid        not null default shared.current_tenant(),
    document    jsonb       not null,
    constraint draft_thresholds_key primary key (tenant_id)
);
call shared.protect('routing.draft_thresholds');

-- TRAINING -> SCHEDULED -> LIVE -> RETIRED; what was replaced or called off before it was in force is CANCELLED.
alter table routing.policy_versions
    add column comment    text        not null default '',
    add column live_from  timestamptz,
    add column progress   integer     not null default 0 constraint policy_versions_progress check (progress between 0 and 100),
    add column repeats    integer,
    drop constraint policy_versions_state,
    add constraint policy_versions_state
        check (state in ('TRAINING', 'SCHEDULED', 'LIVE', 'RETIRED', 'FAILED', 'CANCELLED')),
    add constraint policy_versions_scheduled_is_ready
        check (state <> 'SCHEDULED' or model is not null and live_from is not null);
create unique index policy_versions_one_scheduled on routing.policy_versions (tenant_id) where state = 'SCHEDULED';

drop policy queue_reads on routing.policy_versions;
create policy queue_reads on routing.policy_versions for select
    using ((state = 'TRAINING' or state = 'SCHEDULED' and live_from <= now()) and (select shared.current_scope()) = 'queue');
