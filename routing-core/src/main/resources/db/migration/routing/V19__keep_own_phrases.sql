-- Words that a business added to signals. Never deleted: what was in force when a decision fell can be told later.
create table routing.own_phrases (
    tenant_id   uuid        not null default shared.current_tenant(),
    id          uuid        not null,
    kind        text        not null,
    name        text        not null default '',
    language    text        not null constraint own_phrases_language check (language ~ '^[a-z]{2}$'),
    phrase      text        not null constraint own_phrases_phrase check (length(phrase) between 2 and 120),
    added_at    timestamptz not null,
    removed     boolean     not null default false,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    constraint own_phrases_key primary key (tenant_id, id),
    constraint own_phrases_once unique (tenant_id, kind, name, language, phrase),
    constraint own_phrases_named check ((name <> '') = (kind in ('OWN_PERSON', 'OWN_DRAFT')))
);
call shared.protect('routing.own_phrases');
revoke delete on routing.own_phrases from alongside_app;

-- Of whom people look after. Set by the business's systems or by an agent; lowers autonomy and never raises it.
alter table routing.contacts add column value_segment text not null default '';
alter table routing.contacts add column churn_risk boolean not null default false;
