-- How far the reading of a source has come; all is 0 when that is not known in advance.
alter table knowledge.sources
    add column read_done integer not null default 0,
    add column read_all  integer not null default 0;
-- The element of a web page that the passage stands under, without #.
alter table knowledge.passages add column anchor text not null default '';
