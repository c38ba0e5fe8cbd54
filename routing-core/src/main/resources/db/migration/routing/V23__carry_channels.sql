-- What other channels than web chat need: who writes by which key, files, the carrier's own ids, and how a delivery ended.

alter table routing.contact_keys drop constraint contact_keys_kind,
    add constraint contact_keys_kind check (kind in ('VISITOR', 'EMAIL', 'PHONE', 'EXTERNAL', 'WHATSAPP', 'TELEGRAM'));

-- Null where the channel tells nothing besides the text, as web chat mostly does.
alter table routing.inbound_events add column origin jsonb;

alter table routing.messages
    add column attachments jsonb not null default '[]',
    add column subject     text  not null default '',
    add column reference   text  not null default '';
comment on column routing.messages.reference is 'The carrier''s own id of the message, or empty.';
create index messages_by_reference on routing.messages (tenant_id, reference) where reference <> '';

-- The key by which the contact wrote last: where answers go.
alter table routing.conversations
    add column contact_kind  text not null default '',
    add column contact_value text not null default '';

alter table routing.outbox drop constraint outbox_state,
    add constraint outbox_state
        check (state in ('READY', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'UNKNOWN', 'FAILED')),
    add column due_at       timestamptz,
    add column problem      text not null default '',
    add column delivered_at timestamptz,
    add column read_at      timestamptz;
comment on column routing.outbox.problem is 'Key of a text that says why it failed and what to do, or empty.';

-- Files of messages, ours and theirs. Kept before the message that carries them.
create table routing.attachments (
    tenant_id  uuid        not null default shared.current_tenant(),
    id         uuid        not null,
    name       text        not null,
    type       text        not null,
    bytes      bigint      not null,
    content    bytea       not null,
    stored_at  timestamptz not null,
    constraint attachments_key primary key (tenant_id, id)
);
call shared.protect('routing.attachments');

-- What an inbox needs to reach its carrier. Secrets are wrapped by the platform's master key and bound to their place.
create table routing.channel_connections (
    tenant_id   uuid        not null default shared.current_tenant(),
    inbox_id    uuid        not null,
    channel     text        not null,
    settings    jsonb       not null default '{}',
    secrets     jsonb       not null default '{}',
    problem     text        not null default '',
    checked_at  timestamptz,
    received_at timestamptz,
    sent_at     timestamptz,
    saved_at    timestamptz not null,
    saved_by    text        not null,
    constraint channel_connections_key primary key (tenant_id, inbox_id)
);
comment on column routing.channel_connections.secrets is 'By name, wrapped, in Base64.';
call shared.protect('routing.channel_connections', 'queue');
