-- An approved reply: one thing to say about an intent, in several languages and under conditions. Its place is that
-- among the replies to the same intent.
create table knowledge.replies (
    tenant_id   uuid        not null default shared.current_tenant(),
    id          uuid        not null,
    intent      text        not null,
    name        text        not null,
    place       integer     not null,
    version     integer     not null,
    removed_at  timestamptz,
    constraint replies_key primary key (tenant_id, id)
);
create unique index replies_once on knowledge.replies (tenant_id, intent, name) where removed_at is null;

-- What each version says and when; versions never change.
create table knowledge.reply_versions (
    tenant_id     uuid        not null default shared.current_tenant(),
    reply_id      uuid        not null,
    version       integer     not null,
    audience      text        not null constraint reply_versions_audience check (audience in ('CUSTOMERS', 'AGENTS_ONLY')),
    valid_from    timestamptz not null default '1970-01-01T00:00:00Z',
    valid_until   timestamptz not null default '9999-12-31T00:00:00Z',
    markets       text[]      not null default '{}',
    opening       text        not null default 'ANY' constraint reply_versions_opening check (opening in ('ANY', 'OPEN', 'CLOSED')),
    regard        text        not null default 'ANY' constraint reply_versions_regard check (regard in ('ANY', 'HIGH_VALUE', 'OTHERS')),
    -- Side by side: a field and the value that it must have, or nothing when any will do.
    field_names   text[]      not null default '{}',
    field_values  text[]      not null default '{}',
    -- Side by side: a language and the text in it.
    languages     text[]      not null,
    texts         text[]      not null,
    saved_at      timestamptz not null,
    saved_by      text        not null,
    constraint reply_versions_key primary key (tenant_id, reply_id, version),
    constraint reply_versions_reply foreign key (tenant_id, reply_id) references knowledge.replies (tenant_id, id)
        on delete cascade,
    constraint reply_versions_validity check (valid_from < valid_until)
);

-- How many replies to an intent are said together.
create table knowledge.reply_plans (
    tenant_id  uuid    not null default shared.current_tenant(),
    id         uuid    not null,
    intent     text    not null,
    most       integer not null constraint reply_plans_most check (most between 1 and 5),
    constraint reply_plans_key primary key (tenant_id, id),
    constraint reply_plans_once unique (tenant_id, intent)
);

-- The owner moves what is there, of all tenants at once.
alter table knowledge.approved_replies no force row level security;
insert into knowledge.replies (tenant_id, id, intent, name, place, version)
select distinct on (tenant_id, intent) tenant_id, id, intent, '', 1, 1
from knowledge.approved_replies order by tenant_id, intent, id;
insert into knowledge.reply_versions (tenant_id, reply_id, version, audience, languages, texts, saved_at, saved_by)
select r.tenant_id, r.id, 1, 'CUSTOMERS', array_agg(a.language order by a.language),
    array_agg(a.text order by a.language), max(a.saved_at), ''
from knowledge.replies r join knowledge.approved_replies a on a.tenant_id = r.tenant_id and a.intent = r.intent
group by r.tenant_id, r.id;
drop table knowledge.approved_replies;

call shared.protect('knowledge.replies');
call shared.protect('knowledge.reply_versions');
call shared.protect('knowledge.reply_plans');
