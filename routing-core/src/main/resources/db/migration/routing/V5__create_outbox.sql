-- What has to leave through a channel, written with the message. UNKNOWN: handed over, but nobody can say whether it arrived.
create table routing.outbox (
    tenant_id        uuid        not null default shared.current_tenant(),
    message_id       uuid        not null,
    position         bigint      not null generated always as identity,
    conversation_id  uuid        not null,
    sequence         bigint      not null,
    inbox_id         uuid        not null,
    state            text        not null default 'READY'
                                 constraint outbox_state check (state in ('READY', 'SENDING', 'SENT', 'UNKNOWN', 'FAILED')),
    stored_at        timestamptz not null default clock_timestamp(),
    leased_until_at  timestamptz,
    attempts         integer     not null default 0,
    sent_at          timestamptz,
    constraint outbox_key primary key (tenant_id, message_id)
) with (fillfactor = 70);
create index outbox_due on routing.outbox (tenant_id, position) where state in ('READY', 'SENDING');
create index outbox_in_order on routing.outbox (tenant_id, conversation_id, position) where state in ('READY', 'SENDING');
call shared.protect('routing.outbox', 'queue');
