-- What channels delivered: stored before it is acknowledged, worked off in the order of each contact.
-- DONE rows keep the key against duplicates and lose the text; DEAD ones keep all, to be seen and tried again.
create table routing.inbound_events (
    tenant_id       uuid        not null default shared.current_tenant(),
    id              uuid        not null,
    position        bigint      not null generated always as identity,
    inbox_id        uuid        not null,
    contact_kind    text        not null,
    contact_value   text        not null,
    dedupe_key      text        not null,
    text            text        not null,
    language        text        not null default '',
    asks_for_person boolean     not null default false,
    received_at     timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp(),
    state           text        not null default 'PENDING'
                                constraint inbound_events_state check (state in ('PENDING', 'CLAIMED', 'DONE', 'DEAD')),
    leased_until_at timestamptz,
    attempts        integer     not null default 0,
    error           text        not null default '',
    constraint inbound_events_key primary key (tenant_id, id),
    constraint inbound_events_once unique (tenant_id, inbox_id, dedupe_key)
) with (fillfactor = 70);
create index inbound_events_due on routing.inbound_events (stored_at) where state in ('PENDING', 'CLAIMED');
create index inbound_events_in_order on routing.inbound_events (tenant_id, inbox_id, contact_kind, contact_value, position)
    where state in ('PENDING', 'CLAIMED');
create index inbound_events_dead on routing.inbound_events (tenant_id, stored_at) where state = 'DEAD';
call shared.protect('routing.inbound_events', 'queue');
