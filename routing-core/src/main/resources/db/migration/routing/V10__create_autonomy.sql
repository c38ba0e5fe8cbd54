-- Where a person or a brake moved an intent to. The newest row of an intent holds; the others are its history.
-- The tier is that of the moment: a level granted under one tier is no permission under another.
create table routing.autonomy_changes (
    tenant_id   uuid        not null default shared.current_tenant(),
    position    bigint      not null generated always as identity,
    intent      text        not null,
    tier        text        not null,
    level_before text       not null,
    level       text        not null,
    reason      text        not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    constraint autonomy_changes_key primary key (tenant_id, position)
);
call shared.protect('routing.autonomy_changes');
revoke update, delete on routing.autonomy_changes from alongside_app;
create index autonomy_changes_of_intent on routing.autonomy_changes (tenant_id, intent, position desc);
