-- Web sites that are read page by page, and what became of each page the last time.
create table knowledge.websites (
    tenant_id       uuid        not null default shared.current_tenant(),
    id              uuid        not null,
    start_url       text        not null,
    include         text[]      not null default '{}',
    exclude         text[]      not null default '{}',
    most_pages      integer     not null,
    most_depth      integer     not null,
    every_hours     integer     not null,
    language        text        not null,
    audience        text        not null constraint websites_audience check (audience in ('CUSTOMERS', 'AGENTS_ONLY')),
    state           text        not null constraint websites_state check (state in ('IDLE', 'WAITING', 'CRAWLING')),
    remark          text        not null default '',
    done            integer     not null default 0,
    known           integer     not null default 0,
    -- Fences a crawler that lost its lease.
    attempts        integer     not null default 0,
    leased_until_at timestamptz,
    crawled_at      timestamptz,
    next_at         timestamptz,
    added_at        timestamptz not null,
    added_by        text        not null,
    constraint websites_key primary key (tenant_id, id),
    constraint websites_once unique (tenant_id, start_url)
);
create index websites_to_crawl on knowledge.websites (state, next_at);
call shared.protect('knowledge.websites', 'queue');

create table knowledge.web_pages (
    tenant_id     uuid        not null default shared.current_tenant(),
    website_id    uuid        not null,
    address       text        not null,
    depth         integer     not null,
    state         text        not null
                  constraint web_pages_state check (state in ('USED', 'UNCHANGED', 'SKIPPED', 'FAILED', 'GONE')),
    remark        text        not null default '',
    status        integer     not null default 0,
    etag          text        not null default '',
    last_modified text        not null default '',
    -- Of the text, so that a page whose frame changes with every visit stays the same.
    hash          text        not null default '',
    links         text[]      not null default '{}',
    source_id     uuid,
    fetched_at    timestamptz not null,
    constraint web_pages_key primary key (tenant_id, website_id, address),
    constraint web_pages_website foreign key (tenant_id, website_id)
        references knowledge.websites (tenant_id, id) on delete cascade
);
call shared.protect('knowledge.web_pages');
