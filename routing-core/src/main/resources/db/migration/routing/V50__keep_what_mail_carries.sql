-- What an e-mail carries around its text. Kept before the message, which names it by its reference.
create table routing.envelopes (
    tenant_id   uuid        not null default shared.current_tenant(),
    inbox_id    uuid        not null,
    reference   text        not null,
    dedupe_key  text        not null,
    sender      text        not null,
    standing    text        not null,
    details     jsonb       not null,
    decorations jsonb       not null default '[]',
    stored_at   timestamptz not null,
    constraint envelopes_key primary key (tenant_id, inbox_id, reference),
    constraint envelopes_standing check (standing in ('VERIFIED', 'REPLY', 'UNKNOWN', 'FORGED'))
);
comment on column routing.envelopes.sender is 'Address in lower case, by which mails are counted.';
create index envelopes_by_sender on routing.envelopes (tenant_id, inbox_id, sender, stored_at);
call shared.protect('routing.envelopes');

-- Who reads a mailbox, and how far. One node at a time: the lease is on the database's clock.
create table routing.mailboxes (
    tenant_id       uuid   not null default shared.current_tenant(),
    inbox_id        uuid   not null,
    reader          uuid,
    leased_until_at timestamptz,
    validity        bigint,
    uid             bigint,
    constraint mailboxes_key primary key (tenant_id, inbox_id)
);
comment on column routing.mailboxes.validity is 'UIDVALIDITY of the folder; null before the first visit.';
call shared.protect('routing.mailboxes');

-- Mails that open no conversation: answers of machines, returned mail that nobody knows, our own.
create table routing.mails_set_aside (
    tenant_id   uuid        not null default shared.current_tenant(),
    id          uuid        not null,
    inbox_id    uuid        not null,
    dedupe_key  text        not null,
    reason      text        not null,
    sender      text        not null,
    subject     text        not null,
    text        text        not null,
    message_id  uuid,
    received_at timestamptz not null,
    taken_at    timestamptz,
    constraint mails_set_aside_key primary key (tenant_id, id),
    constraint mails_set_aside_once unique (tenant_id, inbox_id, dedupe_key)
);
comment on column routing.mails_set_aside.message_id is 'Our message that it answers, if it answers one.';
comment on column routing.mails_set_aside.taken_at is 'When somebody took it into the inbox after all.';
create index mails_set_aside_newest on routing.mails_set_aside (tenant_id, received_at);
call shared.protect('routing.mails_set_aside');
