-- How an inbox is listened to: how long it must be quiet before what was written is read, and how long nobody may wait.
-- Without a row, what its kind of channel is given.
create table routing.inbox_rhythms (
    tenant_id        uuid        not null default shared.current_tenant(),
    inbox_id         uuid        not null,
    quiet_millis     integer     not null constraint inbox_rhythms_quiet check (quiet_millis between 0 and 5000),
    patience_seconds integer     not null constraint inbox_rhythms_patience check (patience_seconds between 10 and 3600),
    saved_at         timestamptz not null,
    saved_by         text        not null,
    constraint inbox_rhythms_key primary key (tenant_id, inbox_id)
);
call shared.protect('routing.inbox_rhythms');

-- As they were when the message came in.
alter table routing.inbound_events
    add column quiet_millis     integer not null default 0,
    add column patience_seconds integer not null default 20;

-- The first message that a decision is about, where it is about several that were read together.
alter table routing.decisions add column from_sequence bigint;
