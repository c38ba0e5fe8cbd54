-- Where a business's systems are told of what happens. place: how far in the tenant's log it has been told.
create table routing.webhook_endpoints (
    tenant_id    uuid        not null default shared.current_tenant(),
    id           uuid        not null,
    url          text        not null,
    events       text[]      not null default '{}',
    secret       text        not null,
    old_secret   text        not null default '',
    old_until_at timestamptz,
    enabled      boolean     not null default true,
    problem      text        not null default '',
    failing      boolean     not null default false,
    place        bigint      not null default 0,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint webhook_endpoints_key primary key (tenant_id, id)
);
comment on column routing.webhook_endpoints.secret is 'Wrapped, in Base64.';
comment on column routing.webhook_endpoints.events is 'Types; none: all of them.';
call shared.protect('routing.webhook_endpoints', 'queue');

-- The queue and the log in one: what was told, or is to be, with how the last attempt went.
create table routing.webhook_deliveries (
    tenant_id       uuid        not null default shared.current_tenant(),
    endpoint_id     uuid        not null,
    event_id        uuid        not null,
    position        bigint      not null generated always as identity,
    conversation_id uuid,
    type            text        not null,
    body            text        not null,
    state           text        not null default 'READY'
                                constraint webhook_deliveries_state check (state in ('READY', 'DONE', 'FAILED')),
    attempts        integer     not null default 0,
    due_at          timestamptz not null,
    leased_until_at timestamptz,
    status          integer     not null default 0,
    request_head    text        not null default '',
    response_head   text        not null default '',
    stored_at       timestamptz not null,
    tried_at        timestamptz,
    constraint webhook_deliveries_key primary key (tenant_id, endpoint_id, event_id),
    constraint webhook_deliveries_endpoint foreign key (tenant_id, endpoint_id)
        references routing.webhook_endpoints on delete cascade
);
create index webhook_deliveries_due on routing.webhook_deliveries (due_at) where state = 'READY';
create index webhook_deliveries_in_order on routing.webhook_deliveries (tenant_id, endpoint_id, conversation_id, position)
    where state = 'READY';
create index webhook_deliveries_newest on routing.webhook_deliveries (tenant_id, endpoint_id, position desc);
call shared.protect('routing.webhook_deliveries', 'queue');
