-- What a business's own systems tell of its contacts, signed with a secret that the business keeps.
create table routing.event_sources (
    tenant_id    uuid        not null default shared.current_tenant(),
    secret       text        not null,
    old_secret   text        not null default '',
    old_until_at timestamptz,
    made_at      timestamptz not null,
    made_by      text        not null,
    constraint event_sources_key primary key (tenant_id)
);
comment on column routing.event_sources.secret is 'Wrapped, in Base64.';
call shared.protect('routing.event_sources');

-- By the key that the business knows the contact by: it may come before the contact writes, and goes with the key when
-- contacts are merged or taken apart. The sender's id makes it one event however often it is sent.
create table routing.contact_events (
    tenant_id    uuid        not null default shared.current_tenant(),
    id           text        not null,
    position     bigint      not null generated always as identity,
    kind         text        not null,
    value        text        not null,
    type         text        not null,
    text         text        not null,
    link         text        not null,
    happened_at  timestamptz not null,
    constraint contact_events_key primary key (tenant_id, id)
);
create index contact_events_of_key on routing.contact_events (tenant_id, kind, value, happened_at desc);
call shared.protect('routing.contact_events');

-- What arrived and what became of it, for whoever connects the two systems.
create table routing.event_arrivals (
    tenant_id   uuid        not null default shared.current_tenant(),
    position    bigint      not null generated always as identity,
    event_id    text        not null,
    type        text        not null,
    contact     text        not null,
    outcome     text        not null constraint event_arrivals_outcome
                            check (outcome in ('STORED', 'KNOWN', 'UNSIGNED', 'FORGED', 'LATE', 'UNREADABLE')),
    problem     text        not null,
    arrived_at  timestamptz not null,
    constraint event_arrivals_key primary key (tenant_id, position)
);
call shared.protect('routing.event_arrivals');
