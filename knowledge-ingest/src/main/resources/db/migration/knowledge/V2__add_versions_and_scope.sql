-- A source is one version of a document: when and where it is in force, and since when another version is instead.
-- A version that a later one supersedes from a day in the future has that day in superseded_at.
alter table knowledge.sources
    add column version     integer     not null default 1,
    add column valid_from  timestamptz not null default '1970-01-01T00:00:00Z',
    add column valid_until timestamptz not null default '9999-12-31T00:00:00Z',
    add column markets     text[]      not null default '{}',
    add column product     text        not null default '',
    add constraint sources_validity check (valid_from < valid_until);
create index sources_by_file on knowledge.sources (tenant_id, file_name);
