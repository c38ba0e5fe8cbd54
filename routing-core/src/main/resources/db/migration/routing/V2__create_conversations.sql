-- One issue with one contact in one inbox. The epoch grows with every change of owner: who read an older one may not speak.
create table routing.conversations (
    tenant_id       uuid        not null default shared.current_tenant(),
    id              uuid        not null,
    contact_id      uuid        not null,
    inbox_id        uuid        not null,
    language        text        not null default '',
    owner           text        not null default 'ASSISTANT'
                                constraint conversations_owner check (owner in ('ASSISTANT', 'QUEUE', 'AGENT')),
    epoch           bigint      not null default 1,
    assignee_id     uuid,
    intent          text        not null default '',
    tier            text        constraint conversations_tier check (tier in ('A', 'B', 'C')),
    reason          text        not null default '',
    preview         text        not null default '',
    last_sequence   bigint      not null default 0,
    contact_turns   integer     not null default 0,
    negative_turns  integer     not null default 0,
    escalated       boolean     not null default false,
    recontact_of    uuid,
    outcome         text,
    rating          integer     constraint conversations_rating check (rating between 1 and 5),
    opened_at       timestamptz not null,
    last_at         timestamptz not null,
    waiting_at      timestamptz,
    promised_at     timestamptz,
    closed_at       timestamptz,
    constraint conversations_key primary key (tenant_id, id),
    constraint conversations_contact foreign key (tenant_id, contact_id) references routing.contacts,
    constraint conversations_assigned check ((owner = 'AGENT') = (assignee_id is not null))
) with (fillfactor = 85);

-- Two messages at the same moment must not open two conversations.
create unique index conversations_one_open on routing.conversations (tenant_id, contact_id, inbox_id) where closed_at is null;
create index conversations_of_contact on routing.conversations (tenant_id, contact_id, opened_at desc);
-- One index per list of the inbox, in the order of its pages.
create index conversations_waiting on routing.conversations (tenant_id, waiting_at, id) where owner = 'QUEUE' and closed_at is null;
create index conversations_mine on routing.conversations (tenant_id, assignee_id, last_at desc, id desc) where closed_at is null;
create index conversations_open on routing.conversations (tenant_id, last_at desc, id desc) where closed_at is null;
create index conversations_closed on routing.conversations (tenant_id, closed_at desc, id desc) where closed_at is not null;
call shared.protect('routing.conversations');

create table routing.messages (
    tenant_id        uuid        not null default shared.current_tenant(),
    conversation_id  uuid        not null,
    sequence         bigint      not null,
    id               uuid        not null,
    author           text        not null constraint messages_author
                                 check (author in ('CONTACT', 'ASSISTANT', 'AGENT', 'AGENT_ASSISTED', 'SYSTEM')),
    author_name      text        not null default '',
    author_id        uuid,
    note             boolean     not null default false,
    text             text        not null,
    citations        jsonb       not null default '[]',
    said_at          timestamptz not null,
    constraint messages_key primary key (tenant_id, conversation_id, sequence),
    constraint messages_id unique (tenant_id, id),
    constraint messages_conversation foreign key (tenant_id, conversation_id) references routing.conversations
);
call shared.protect('routing.messages');

create table routing.ratings (
    tenant_id        uuid        not null default shared.current_tenant(),
    conversation_id  uuid        not null,
    stars            integer     not null constraint ratings_stars check (stars between 1 and 5),
    comment          text        not null default '',
    rated_at         timestamptz not null,
    constraint ratings_key primary key (tenant_id, conversation_id),
    constraint ratings_conversation foreign key (tenant_id, conversation_id) references routing.conversations
);
call shared.protect('routing.ratings');
