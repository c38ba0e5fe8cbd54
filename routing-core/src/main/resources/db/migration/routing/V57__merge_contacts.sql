-- Two contacts that are one person. What came from whom is remembered, so that a mistake can be taken back.
create table routing.contact_merges (
    tenant_id     uuid        not null default shared.current_tenant(),
    id            uuid        not null,
    kept_id       uuid        not null,
    merged_id     uuid        not null,
    keys          text[]      not null,
    conversations text[]      not null,
    merged_at     timestamptz not null,
    merged_by     text        not null,
    undone_at     timestamptz,
    undone_by     text        not null default '',
    constraint contact_merges_key primary key (tenant_id, id),
    constraint contact_merges_kept foreign key (tenant_id, kept_id) references routing.contacts,
    constraint contact_merges_merged foreign key (tenant_id, merged_id) references routing.contacts
);
comment on column routing.contact_merges.keys is 'As "KIND<tab>value".';
create index contact_merges_of on routing.contact_merges (tenant_id, kept_id, merged_at desc);
call shared.protect('routing.contact_merges');
revoke delete on routing.contact_merges from alongside_app;

-- By their beginning, for whoever looks for somebody.
create index contacts_by_name on routing.contacts (tenant_id, lower(name) text_pattern_ops) where name <> '';
