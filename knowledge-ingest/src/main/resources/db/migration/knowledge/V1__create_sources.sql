-- Documents, the passages made of them, and approved replies. The queue of documents to read is the state WAITING.

-- One row a tenant that has knowledge: raised by every change that search must follow. The row lock makes changes of
-- one tenant commit in the order of their versions, so an index that stands at version n has seen everything up to n.
create table knowledge.index_versions (
    tenant_id   uuid        not null default shared.current_tenant() constraint index_versions_key primary key,
    version     bigint      not null,
    changed_at  timestamptz not null default now()
);
create index index_versions_by_change on knowledge.index_versions (changed_at);
call shared.protect('knowledge.index_versions', 'queue');

create table knowledge.sources (
    tenant_id      uuid        not null default shared.current_tenant(),
    id             uuid        not null,
    title          text        not null,
    file_name      text        not null,
    media_type     text        not null,
    bytes          bigint      not null,
    sha256         bytea       not null,
    language       text        not null,
    audience       text        not null constraint sources_audience check (audience in ('CUSTOMERS', 'AGENTS_ONLY')),
    state          text        not null constraint sources_state
                               check (state in ('WAITING', 'READING', 'INDEXED', 'INDEXED_WITH_WARNINGS', 'REJECTED')),
    remarks        text[]      not null default '{}',
    passages       integer     not null default 0,
    uploaded_at    timestamptz not null,
    uploaded_by    text        not null,
    -- Fences a reader that lost its lease: only the attempt that is running now may finish.
    attempts       integer     not null default 0,
    leased_until_at timestamptz,
    superseded_by  uuid,
    superseded_at  timestamptz,
    removed_at     timestamptz,
    index_version  bigint      not null default 0,
    constraint sources_key primary key (tenant_id, id),
    constraint sources_superseded_by foreign key (tenant_id, superseded_by) references knowledge.sources (tenant_id, id)
);
-- The same content is stored once, as long as it is in force.
create unique index sources_same_content on knowledge.sources (tenant_id, sha256)
    where superseded_at is null and removed_at is null;
create index sources_by_change on knowledge.sources (tenant_id, index_version);
create index sources_to_read on knowledge.sources (tenant_id, uploaded_at) where state in ('WAITING', 'READING');
call shared.protect('knowledge.sources', 'queue');

-- The bytes as uploaded, apart, so that no list ever reads them.
create table knowledge.source_contents (
    tenant_id  uuid  not null default shared.current_tenant(),
    source_id  uuid  not null,
    content    bytea not null,
    constraint source_contents_key primary key (tenant_id, source_id),
    constraint source_contents_source foreign key (tenant_id, source_id)
        references knowledge.sources (tenant_id, id) on delete cascade
);
-- Documents are compressed already.
alter table knowledge.source_contents alter column content set storage external;
call shared.protect('knowledge.source_contents');

create table knowledge.passages (
    tenant_id  uuid    not null default shared.current_tenant(),
    id         uuid    not null,
    source_id  uuid    not null,
    ordinal    integer not null,
    path       text[]  not null,
    text       text    not null,
    locator    text    not null default '',
    language   text    not null,
    -- Little-endian floats of the model whose vectors have that many dimensions; null when none was there.
    embedding  bytea,
    constraint passages_key primary key (tenant_id, id),
    constraint passages_order unique (tenant_id, source_id, ordinal),
    constraint passages_source foreign key (tenant_id, source_id)
        references knowledge.sources (tenant_id, id) on delete cascade
);
call shared.protect('knowledge.passages');

create table knowledge.approved_replies (
    tenant_id  uuid        not null default shared.current_tenant(),
    id         uuid        not null,
    intent     text        not null,
    language   text        not null,
    text       text        not null,
    saved_at   timestamptz not null,
    constraint approved_replies_key primary key (tenant_id, id),
    constraint approved_replies_once unique (tenant_id, intent, language)
);
call shared.protect('knowledge.approved_replies');
