-- What people must hear of, written in the transaction in which it happened.
create table metrics.notices (
    tenant_id  uuid             not null default shared.current_tenant(),
    notice_id  uuid             not null,
    kind       text             not null constraint notices_kind check (kind in ('TRIPPED', 'RELEASED', 'UNREAD')),
    subject_id uuid             not null,
    at         timestamptz      not null,
    name       text             not null,
    measure    text             not null,
    did        double precision not null,
    cases      bigint           not null,
    limit_at   double precision not null,
    intents    text[]           not null,
    by_name    text             not null,
    note       text             not null,
    people     text[]           not null,
    constraint notices_key primary key (tenant_id, notice_id),
    constraint notices_once unique (tenant_id, kind, subject_id)
);
comment on column metrics.notices.subject_id is 'The episode, or the sample.';
comment on column metrics.notices.people is 'Usernames of those who answer for it.';
create index notices_newest on metrics.notices (tenant_id, at desc);
call shared.protect('metrics.notices');

-- Who has taken note, each for themselves.
create table metrics.notices_seen (
    tenant_id uuid        not null default shared.current_tenant(),
    notice_id uuid        not null,
    username  text        not null,
    seen_at   timestamptz not null,
    constraint notices_seen_key primary key (tenant_id, notice_id, username)
);
call shared.protect('metrics.notices_seen');

-- Letters to those who answer for it: the queue and the log in one.
create table metrics.notice_mails (
    tenant_id       uuid        not null default shared.current_tenant(),
    notice_id       uuid        not null,
    username        text        not null,
    address         text        not null,
    state           text        not null default 'READY' constraint notice_mails_state check (state in ('READY', 'SENT', 'FAILED')),
    attempts        integer     not null default 0,
    due_at          timestamptz not null,
    leased_until_at timestamptz,
    problem         text        not null default '',
    constraint notice_mails_key primary key (tenant_id, notice_id, username)
);
comment on column metrics.notice_mails.problem is 'Key of a text, or empty.';
create index notice_mails_due on metrics.notice_mails (due_at) where state = 'READY';
call shared.protect('metrics.notice_mails', 'queue');
