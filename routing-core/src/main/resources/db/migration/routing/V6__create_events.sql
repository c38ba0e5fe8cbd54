-- Facts about conversations, for those who follow them.
create table routing.events (
    tenant_id        uuid        not null default shared.current_tenant(),
    id               uuid        not null,
    position         bigint      not null generated always as identity,
    conversation_id  uuid        not null,
    kind             text        not null,
    data             jsonb       not null default '{}',
    happened_at      timestamptz not null,
    constraint events_key primary key (tenant_id, id)
);
create index events_of_conversation on routing.events (tenant_id, conversation_id, position);
call shared.protect('routing.events');

-- A row per consumer and event that it has not acknowledged.
create table routing.event_deliveries (
    tenant_id  uuid   not null default shared.current_tenant(),
    consumer   text   not null,
    position   bigint not null,
    event_id   uuid   not null,
    constraint event_deliveries_key primary key (tenant_id, consumer, event_id)
);
create index event_deliveries_in_order on routing.event_deliveries (tenant_id, consumer, position);
call shared.protect('routing.event_deliveries', 'queue');
