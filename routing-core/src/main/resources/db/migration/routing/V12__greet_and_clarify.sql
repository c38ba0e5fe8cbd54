-- Two more decisions: a greeting that is returned, and one question about what is meant.
alter table routing.decisions drop constraint decisions_kind;
alter table routing.decisions add constraint decisions_kind
    check (kind in ('CONTAIN', 'GREET', 'CLARIFY', 'ASSIST', 'ESCALATE'));
-- What was in force for the best intent, so that the log can say it; absent in older rows.
alter table routing.decisions add column autonomy text;
-- clarified: asked once in this conversation, never again. choices: what the last message offers, as "intent<tab>label".
alter table routing.conversations add column clarified boolean not null default false;
alter table routing.conversations add column choices text[] not null default '{}';
