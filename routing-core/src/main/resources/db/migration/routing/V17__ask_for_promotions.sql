-- A wish to raise an intent's autonomy that another person must agree to. The counts are the evidence at that moment.
create table routing.promotions (
    tenant_id    uuid        not null default shared.current_tenant(),
    id           uuid        not null,
    intent       text        not null,
    level_before text        not null,
    level        text        not null,
    reason       text        not null,
    same         bigint      not null,
    edited       bigint      not null,
    rewritten    bigint      not null,
    missed       bigint      not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    state        text        not null default 'PENDING' constraint promotions_state check (state in ('PENDING', 'APPROVED', 'REJECTED')),
    decided_by   text        not null default '',
    decided_at   timestamptz,
    note         text        not null default '',
    constraint promotions_key primary key (tenant_id, id),
    constraint promotions_another_person check (state <> 'APPROVED' or decided_by <> asked_by)
);
create index promotions_newest on routing.promotions (tenant_id, asked_at desc, id desc);
call shared.protect('routing.promotions');
