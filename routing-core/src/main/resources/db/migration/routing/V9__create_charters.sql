-- Every version that was ever saved; the newest is in force.
create table routing.charter_versions (
    tenant_id   uuid        not null default shared.current_tenant(),
    number      integer     not null,
    document    jsonb       not null,
    saved_by    text        not null,
    saved_at    timestamptz not null,
    constraint charter_versions_key primary key (tenant_id, number)
);
call shared.protect('routing.charter_versions');
revoke update, delete on routing.charter_versions from alongside_app;
